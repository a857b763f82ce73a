import { textOrNull } from '../reading/parse';
import { digitsOf } from './currencyDigits';

/** An amount, as the fields of an item. Null where it or its currency is not known. */
export interface Money {
	/** With a point and all digits of the currency, such as `120.50`. */
	amount: string | null;
	/** In the smallest unit of the currency, such as cents. */
	amountMinor: number | null;
	/** ISO 4217, in capitals. */
	currency: string | null;
}

/**
 * Money that a provider gives in the currency's smallest unit, as a number or as its digits in a text.
 * @param exceptions the decimals of currencies for which the provider has others than ISO 4217
 */
export function ofMinor(
	given: unknown,
	code: unknown,
	exceptions: Readonly<Partial<Record<string, number>>> = {},
): Money {
	const currency = currencyOrNull(code);
	const minor = typeof given === 'string' && /^-?\d+$/.test(given) ? Number(given) : given;
	const isAmount = typeof minor === 'number' && Number.isSafeInteger(minor);
	if (currency === null || !isAmount) return { amount: null, amountMinor: null, currency };
	const digits = exceptions[currency] ?? digitsOf(currency);
	return { amount: decimal(minor, digits), amountMinor: minor, currency };
}

/** Money that a provider gives with its decimals, as a number or a text. */
export function ofDecimal(amount: unknown, code: unknown): Money {
	const currency = currencyOrNull(code);
	const text = textOrNull(amount);
	if (currency === null || text === null || !/^-?\d+(\.\d+)?$/.test(text)) {
		return { amount: null, amountMinor: null, currency };
	}
	return ofMinor(Math.round(Number(`${text}e${digitsOf(currency)}`)), currency);
}

/** The sum for each currency, in the order in which they occur; none at all where an amount is not known. */
export function sums(moneys: Money[]): Money[] {
	const byCurrency = new Map<string, { minor: number; digits: number }>();
	for (const { amount, amountMinor, currency } of moneys) {
		if (amount === null || amountMinor === null || currency === null) return [];
		const { minor = 0 } = byCurrency.get(currency) ?? {};
		// The provider's, which may be others than ISO 4217's.
		const digits = (amount.split('.')[1] ?? '').length;
		byCurrency.set(currency, { minor: minor + amountMinor, digits });
	}
	return [...byCurrency].map(([currency, { minor, digits }]) =>
		ofMinor(minor, currency, { [currency]: digits }),
	);
}

function currencyOrNull(code: unknown): string | null {
	const text = textOrNull(code)?.toUpperCase() ?? '';
	return /^[A-Z]{3}$/.test(text) ? text : null;
}

function decimal(minor: number, digits: number): string {
	const text = String(Math.abs(minor)).padStart(digits + 1, '0');
	const whole = text.slice(0, text.length - digits);
	const sign = minor < 0 ? '-' : '';
	return sign + (digits === 0 ? whole : `${whole}.${text.slice(-digits)}`);
}
