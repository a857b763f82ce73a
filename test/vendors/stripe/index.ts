import type { TestedVendor } from '../vendor';
import { answers } from './answers';
import { credential } from './credential';
import { customers, emailSearch, get } from './customers';
import { lifetimes } from './lifetimes';
import { listedCustomers, lists } from './lists';
import { setup } from './setup';
import { trigger } from './triggers';

const flow = (chosen: object) => ({ flow: { flow: JSON.parse(JSON.stringify(chosen)) } });

export const stripe: TestedVendor = {
	name: 'stripe',
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
		[{ returnUrl: 'example.com/account' }, 'Return URL'],
		[{ configurationId: 'default' }, 'Configuration ID'],
		[{ language: 'tlh' }, 'Language'],
		[{ loginUntil: '2026-11-01' }, 'Log In When Expired'],
		[{ loginWhenExpired: true, loginUntil: 'soon' }, 'Log In Until'],
		[flow({ type: 'refund' }), 'Flow'],
		[flow({ type: 'subscription_cancel' }), 'Subscription ID'],
		[flow({ type: 'subscription_update', subscriptionId: 'cus_1' }), 'Subscription ID'],
		[flow({ type: 'subscription_update_confirm', subscriptionId: 'sub_1' }), 'Price ID'],
		[
			flow({
				type: 'subscription_update_confirm',
				subscriptionId: 'sub_1',
				priceId: 'price_1',
				coupon: 'SPRING',
				promotionCode: 'promo_1',
			}),
			'Coupon ID',
		],
		[flow({ type: 'customer_update', afterwards: 'redirect', url: '/done' }), 'Flow: Address'],
	],
	mail: null,
	listedCustomers,
	lists,
	trigger,
};
