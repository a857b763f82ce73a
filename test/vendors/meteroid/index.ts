import type { TestedVendor } from '../vendor';
import { answers } from './answers';
import { credential } from './credential';
import { aliases, customers, emailSearch, get } from './customers';
import { lifetimeChoice, lifetimes } from './lifetimes';
import { listedCustomers, lists } from './lists';
import { setup } from './setup';
import { trigger } from './triggers';

export const meteroid: TestedVendor = {
	name: 'meteroid',
	setup,
	credential,
	customers,
	get,
	aliases,
	emailSearch,
	loadContact: true,
	answers,
	lifetimes,
	lifetimeChoice,
	refusedOptions: [
		[{ look: { count: 21 } }, 'Portal: Rows'],
		[{ look: { count: 'many' } }, 'Portal: Rows'],
		[{ look: { embed: 'subscription' } }, 'Portal: Subscription ID'],
	],
	mail: null,
	listedCustomers,
	lists,
	trigger,
};
