import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { Failure, fields, link, oneOf, optional, quote, textOrNull, type Row } from '../core';
import { isSubscriptionId } from './reference';

/** As many subscriptions as a session takes. */
const mostSubscriptions = 25;

/** The pages that a link can open for one subscription: the field of the item, and Paddle's word for it. */
const pages = {
	cancelSubscriptionUrl: 'cancel_subscription',
	updatePaymentMethodUrl: 'update_subscription_payment_method',
	viewSubscriptionUrl: 'view_subscription',
} as const;

const starts = ['overview', ...Object.values(pages)] as const;

export const linkOptions: INodeProperties[] = [
	{
		displayName: 'Open With',
		name: 'openWith',
		type: 'options',
		default: 'update_subscription_payment_method',
		description:
			'What portalUrl opens: the overview, or a page for the first of Subscription IDs, or for the subscription that you name the customer by',
		options: [
			{ name: 'Cancel the Subscription', value: 'cancel_subscription' },
			{ name: 'Overview', value: 'overview' },
			{ name: 'The Subscription', value: 'view_subscription' },
			{ name: 'Update the Payment Method', value: 'update_subscription_payment_method' },
		],
	},
	{
		...fields.text(
			'Subscription IDs',
			'subscriptionIds',
			"The customer's subscriptions to get links for, as further fields: to view each, to cancel it and to update its payment method. Up to 25, separated by commas.",
			'e.g. sub_01h04vsc0qhwtsbsxh3422wjs4',
		),
		default: '={{ $json.subscriptionId }}',
	},
];

/** Which links are wished for. */
export interface LinkOptions {
	openWith: (typeof starts)[number];
	/** Undefined where the option was not added. */
	subscriptionIds: string[] | undefined;
}

/**
 * Parses those options.
 * @throws Failure invalid_input that names the option
 */
export function parseLinkOptions(options: Record<string, unknown>): LinkOptions {
	const openWith = optional(options, 'openWith', (value) => oneOf(value, 'Open With', starts));
	return {
		openWith: openWith ?? 'overview',
		subscriptionIds: optional(options, 'subscriptionIds', parseSubscriptionIds),
	};
}

function parseSubscriptionIds(value: unknown): string[] {
	const given: unknown[] = Array.isArray(value) ? value : String(value ?? '').split(',');
	const ids = [...new Set(given.flatMap((one) => textOrNull(one) ?? []))];
	const wrong = ids.find((id) => !isSubscriptionId(id));
	if (ids.length > 0 && ids.length <= mostSubscriptions && wrong === undefined) return ids;
	const problem = wrong === undefined ? `has ${ids.length} of them` : `has ${quote(wrong)} in it`;
	throw new Failure(
		'invalid_input',
		`Subscription IDs ${problem}.`,
		`Enter 1 to ${mostSubscriptions} IDs, which look like sub_01h04vsc0qhwtsbsxh3422wjs4.`,
	);
}

/**
 * The address that opens with what was wished for.
 * @throws Failure invalid_input where no subscription was named; unexpected_answer where the answer has none
 */
export function startOf(
	{ overview, subscriptions }: { overview: string; subscriptions: Row[] },
	openWith: LinkOptions['openWith'],
	vendor: string,
	subject: string,
): string {
	const address = openWith === 'overview' ? overview : subscriptions[0]?.[openWith];
	return link.checked(address, vendor, subject);
}

/** The links to subscriptions, as fields of the item: those of the first one flat, as most customers have one. */
export function fieldsOf(subscriptions: Row[], vendor: string, subject: string): IDataObject {
	const rows = subscriptions.map((row) => ({
		subscriptionId: textOrNull(row.id),
		...Object.fromEntries(
			Object.entries(pages).map(([field, page]) => [
				field,
				// Paddle has the page of a subscription only since September 2026.
				row[page] === undefined ? null : link.checked(row[page], vendor, subject),
			]),
		),
	}));
	const [first] = rows;
	return first === undefined ? {} : { ...first, subscriptionLinks: rows };
}
