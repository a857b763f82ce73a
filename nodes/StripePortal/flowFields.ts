import type { INodeProperties } from 'n8n-workflow';

/** What the portal can open with. */
export const types = [
	'customer_update',
	'payment_method_update',
	'subscription_cancel',
	'subscription_update',
	'subscription_update_confirm',
] as const;

export type FlowType = (typeof types)[number];

/** Those that are about one subscription. */
export const needsSubscription: readonly FlowType[] = [
	'subscription_cancel',
	'subscription_update',
	'subscription_update_confirm',
];

const names: Record<FlowType, [name: string, description: string]> = {
	customer_update: ['Change Name and Address', 'Name, email, address, phone and tax number'],
	payment_method_update: ['Add a Payment Method', 'The best choice after a payment has failed'],
	subscription_cancel: ['Cancel a Subscription', 'You can offer a coupon to those who stay'],
	subscription_update: ['Change a Subscription', 'The customer chooses the plan'],
	subscription_update_confirm: ['Confirm a Change', 'The customer sees the change that you name'],
};

const text = (
	displayName: string,
	name: string,
	description: string,
	show: Record<string, string[]>,
	placeholder = '',
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder,
	description,
	displayOptions: { show },
});

const confirming = { type: ['subscription_update_confirm'] };

/** The option Flow, with what each flow needs. */
export const flowOption: INodeProperties = {
	displayName: 'Flow',
	name: 'flow',
	type: 'fixedCollection',
	typeOptions: { multipleValues: false },
	default: { flow: {} },
	description:
		'What the portal opens with, in place of its overview. It has to be switched on in the settings of the portal at Stripe.',
	options: [
		{
			displayName: 'Flow',
			name: 'flow',
			values: [
				{
					displayName: 'Open With',
					name: 'type',
					type: 'options',
					default: 'payment_method_update',
					options: types
						.map((value) => ({
							name: names[value][0],
							value,
							description: names[value][1],
						}))
						.sort((one, other) => one.name.localeCompare(other.name)),
				},
				text(
					'Subscription ID',
					'subscriptionId',
					"The customer's subscription that it is about",
					{ type: [...needsSubscription] },
					'e.g. sub_1MowQVLkdIwHu7ixeRlqHVzs',
				),
				text('Price ID', 'priceId', 'The new price', confirming, 'e.g. price_1MowQULkdIwHu7ix'),
				{
					displayName: 'Quantity',
					name: 'quantity',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 0,
					description: 'The new quantity. 0 leaves it as it is.',
					displayOptions: { show: confirming },
				},
				text(
					'Item ID',
					'itemId',
					'The item of the subscription that changes. Leave empty where it has only one: the node looks it up.',
					confirming,
					'e.g. si_NcLYdDxLHxlFo7',
				),
				text('Coupon ID', 'coupon', 'The coupon to offer, which you have made at Stripe', {
					type: ['subscription_cancel', 'subscription_update_confirm'],
				}),
				text(
					'Promotion Code ID',
					'promotionCode',
					'A promotion code in place of a coupon',
					confirming,
					'e.g. promo_1Mowy',
				),
				{
					displayName: 'When Done',
					name: 'afterwards',
					type: 'options',
					default: 'portal_homepage',
					description: 'Where the customer goes afterwards',
					options: [
						{ name: 'Address of Yours', value: 'redirect' },
						{ name: 'Confirmation', value: 'hosted_confirmation' },
						{ name: 'Overview of the Portal', value: 'portal_homepage' },
					],
				},
				text('Message', 'message', 'What the confirmation says', {
					afterwards: ['hosted_confirmation'],
				}),
				text(
					'Address',
					'url',
					'Where the customer goes. In live mode it begins with https://.',
					{ afterwards: ['redirect'] },
					'e.g. https://example.com/done',
				),
			],
		},
	],
};
