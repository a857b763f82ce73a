import type { Currency } from '../stage/money';
import { firstCreated, paddleId } from './ids';

export const productId = paddleId('pro', 'product', firstCreated);
export const priceId = paddleId('pri', 'monthly', firstCreated);
export const yearlyPriceId = paddleId('pri', 'yearly', firstCreated);

const times = { created_at: firstCreated.toISOString(), updated_at: firstCreated.toISOString() };
const usual = { custom_data: null, import_meta: null, status: 'active', type: 'standard' };

export const product = {
	...times,
	...usual,
	id: productId,
	name: 'Sandbox Pro',
	image_url: null,
	tax_category: 'standard',
};

/** A price as Paddle's API shows it. */
export function priceAnswer(id: string, amount: number, currency: Currency): object {
	return {
		...times,
		...usual,
		id,
		product_id: productId,
		name: 'Per seat',
		billing_cycle: { frequency: 1, interval: id === yearlyPriceId ? 'year' : 'month' },
		trial_period: null,
		tax_mode: 'account_setting',
		unit_price: { amount: String(amount), currency_code: currency },
		unit_price_overrides: [],
		quantity: { minimum: 1, maximum: 100 },
	};
}
