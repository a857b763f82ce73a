import { AppstleTrigger } from '../../../nodes/Appstle/AppstleTrigger.node';
import { standardWebhooks, svix } from '../../support/signatures/standardWebhooks';
import type { VendorTrigger } from '../triggers';

export const trigger: VendorTrigger = {
	node: AppstleTrigger,
	schemes: [standardWebhooks, svix],
	sample: {
		name: 'subscription.cancelled',
		payload: ({ name = 'subscription.cancelled' } = {}) => ({
			type: name,
			data: {
				id: 'gid://shopify/SubscriptionContract/15600001',
				status: 'CANCELLED',
				customer: { id: 'gid://shopify/Customer/7204518330001', email: 'Emma@Example.com' },
			},
		}),
		// ID and time are in the headers, which are signed.
		says: {
			eventId: null,
			occurredAt: null,
			customerId: '7204518330001',
			customerName: null,
			email: 'emma@example.com',
		},
	},
	sandboxSecret: ({ appstle }) => appstle.signingSecret,
	sealedBy: null,
	pastedByHand: {},
	registration: null,
};
