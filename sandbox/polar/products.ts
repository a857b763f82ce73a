import type { Currency } from '../stage/money';
import { organizationId, polarId } from './ids';

export const productId = polarId('product');
const created = '2023-01-09T08:00:00.000Z';

const shared = {
	id: productId,
	created_at: created,
	modified_at: null,
	trial_interval: null,
	trial_interval_count: null,
	name: 'Pro',
	description: null,
	visibility: 'public',
	recurring_interval: 'month',
	recurring_interval_count: 1,
	meter_interval: null,
	meter_interval_count: null,
	is_recurring: true,
	is_archived: false,
	organization_id: organizationId,
	metadata: {},
};

/** The product as it stands in an order. */
export const productInOrder = shared;

export const priceAnswer = (amount: number, currency: Currency): object => ({
	created_at: created,
	modified_at: null,
	id: polarId(`price ${amount} ${currency}`),
	source: 'catalog',
	amount_type: 'fixed',
	price_currency: currency.toLowerCase(),
	tax_behavior: null,
	is_archived: false,
	product_id: productId,
	price_amount: amount,
});

/** The product as it stands in a subscription. */
export const productAnswer = (amount: number, currency: Currency): object => ({
	...shared,
	prices: [priceAnswer(amount, currency)],
	benefits: [],
	medias: [],
	attached_custom_fields: [],
});
