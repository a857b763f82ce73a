import type { TestedVendor } from '../vendor';
import { answers } from './answers';
import { credential } from './credential';
import { customers, get } from './customers';
import { lifetimes } from './lifetimes';
import { listedCustomers, lists } from './lists';
import { setup } from './setup';
import { trigger } from './triggers';

export const appstle: TestedVendor = {
	name: 'appstle',
	setup,
	credential,
	customers,
	get,
	aliases: null,
	emailSearch: null,
	loadContact: true,
	answers,
	lifetimes,
	lifetimeChoice: null,
	refusedOptions: [],
	mail: { operation: 'sendMagicLink' },
	listedCustomers,
	lists,
	trigger,
};
