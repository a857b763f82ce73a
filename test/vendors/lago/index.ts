import type { TestedVendor } from '../vendor';
import { answers } from './answers';
import { credential } from './credential';
import { customers, emailSearch, get } from './customers';
import { lifetimes } from './lifetimes';
import { listedCustomers, lists } from './lists';
import { setup } from './setup';
import { trigger } from './triggers';

export const lago: TestedVendor = {
	name: 'lago',
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
	refusedOptions: [],
	mail: null,
	listedCustomers,
	lists,
	trigger,
};
