import type { TestedVendor } from '../vendor';
import { answers } from './answers';
import { credential } from './credential';
import { aliases, customers, emailSearch, get } from './customers';
import { lifetimes } from './lifetimes';
import { listedCustomers, lists } from './lists';
import { setup } from './setup';
import { trigger } from './triggers';

export const polar: TestedVendor = {
	name: 'polar',
	setup,
	credential,
	customers,
	get,
	aliases,
	emailSearch,
	loadContact: true,
	answers,
	lifetimes,
	lifetimeChoice: null,
	refusedOptions: [
		[{ memberId: 'user-42' }, 'Member ID'],
		[{ memberId: '' }, 'Member ID'],
		[{ externalMemberId: '' }, 'External Member ID'],
		[
			{ memberId: '992fae2a-2a17-4b7a-8d9e-e287cf90131b', externalMemberId: 'user-42' },
			'External Member ID',
		],
		[{ returnUrl: 'example.com' }, 'Return URL'],
		[{ returnUrl: `https://example.com/${'a'.repeat(2100)}` }, 'Return URL'],
	],
	mail: null,
	listedCustomers,
	lists,
	trigger,
};
