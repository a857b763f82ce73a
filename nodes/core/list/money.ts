import { textOrNull } from '../parse';

/** An amount, as the fields of an item. Null where it or its currency is not known. */
export interface Money {
	/** With a point and all digits of the currency, such as `120.50`. */
	amount: string | null;
	/** In the smallest unit of the currency, such as cents. */
	amountMinor: number | null;
	/** ISO 4217, in capitals. */
	currency: string | null;
}

/** Money that a provider gives in the currency's smallest unit. */
export function ofMinor(minor: unknown, code: unknown): Money {
	const currency = currencyOrNull(code);
	const isAmount = typeof minor === 'number' && Number.isSafeInteger(minor);
	if (currency === null || !isAmount) return { amount: null, amountMinor: null, currency };
	return { amount: decimal(minor, digitsOf(currency)), amountMinor: minor, currency };
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
	const byCurrency = new Map<string, number>();
	for (const { amountMinor, currency } of moneys) {
		if (amountMinor === null || currency === null) return [];
		byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + amountMinor);
	}
	return [...byCurrency].map(([currency, minor]) => ofMinor(minor, currency));
}

function currencyOrNull(code: unknown): string | null {
	const text = textOrNull(code)?.toUpperCase() ?? '';
	return /^[A-Z]{3}$/.test(text) ? text : null;
}

/** As many decimals as ISO 4217 says: none for yen, three for Kuwaiti dinars. */
function digitsOf(currency: string): number {
	const format = new Intl.NumberFormat('en', { style: 'currency', currency });
	return format.resolvedOptions().maximumFractionDigits ?? 2;
}

function decimal(minor: number, digits: number): string {
	const text = String(Math.abs(minor)).padStart(digits + 1, '0');
	const whole = text.slice(0, text.length - digits);
	const sign = minor < 0 ? '-' : '';
	return sign + (digits === 0 ? whole : `${whole}.${text.slice(-digits)}`);
}
