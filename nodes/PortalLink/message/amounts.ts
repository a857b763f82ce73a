import { oneLine } from './texts';

/** As lists give it, such as `11.60 EUR`; no more digits than a number holds. */
const amount = /^(-?\d{1,12}(?:\.(\d{1,3}))?) ([A-Z]{3})$/;

/**
 * Amounts such as `11.60 EUR + 20.00 USD`, written as the language does, which in French is with narrow
 * no-break spaces; none is parted from its currency. Any other text as it is.
 */
export function localAmounts(value: unknown, language: string): string | null {
	const amounts = oneLine(value)?.split(' + ') ?? [];
	return amounts.map((one) => localAmount(one, language)).join(' + ') || null;
}

function localAmount(text: string, language: string): string {
	const [, number, decimals = '', currency] = amount.exec(text) ?? [];
	if (number === undefined || currency === undefined) return text;
	const digits = decimals.length;
	const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
	return `${Number(number).toLocaleString(language, format)}\u00a0${currency}`;
}
