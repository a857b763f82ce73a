import { firstCreated } from './firstCreated';
import { stripeId } from './ids';

/** The default settings of the portal, and some others. */
export const defaultConfiguration = stripeId('bpc', 'default configuration', 18);
export const otherConfiguration = stripeId('bpc', 'other configuration', 18);

/** The settings as Stripe's API shows them. */
export function configurationAnswer(id: string, loginPage: string | null, isLive: boolean): object {
	return {
		id,
		object: 'billing_portal.configuration',
		active: true,
		application: null,
		business_profile: { headline: null, privacy_policy_url: null, terms_of_service_url: null },
		created: firstCreated,
		default_return_url: 'https://example.com/account',
		features: {
			customer_update: { allowed_updates: ['email', 'address'], enabled: true },
			invoice_history: { enabled: true },
			payment_method_update: { enabled: true },
			subscription_cancel: { enabled: true, mode: 'at_period_end' },
			subscription_update: { enabled: true },
		},
		is_default: id === defaultConfiguration,
		livemode: isLive,
		login_page: { enabled: loginPage !== null, url: loginPage },
		metadata: {},
		name: null,
		updated: firstCreated,
	};
}
