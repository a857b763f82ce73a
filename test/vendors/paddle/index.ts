import type { TestedVendor } from '../vendor';
import { answers } from './answers';
import { credential } from './credential';
import { customers, emailSearch, get } from './customers';
import { lifetimes } from './lifetimes';
import { listedCustomers, lists } from './lists';
import { setup } from './setup';
import { trigger } from './triggers';

export const paddle: TestedVendor = {
	name: 'paddle',
	setup,
	credential,
	customers,
	get,
	aliases: null,
	emailSearch,
	loadContact: true,
	answers,
	lifetimes,
	lifetimeChoice: null,
	refusedOptions: [
		[{ subscriptionIds: '' }, 'Subscription IDs'],
		[{ subscriptionIds: 'ctm_01h844p3h41s12zs5mn4axja51' }, 'Subscription IDs'],
		[{ openWith: 'refund' }, 'Open With'],
		[{ openWith: 'cancel_subscription' }, 'Open With'],
	],
	mail: null,
	listedCustomers,
	lists,
	trigger,
};
