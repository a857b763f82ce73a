import { oneLine } from './texts';

/** As lists give it, such as `11.60 EUR`; no more digits than a number holds. */
const amount = /^(-?\d{1,12}(?:\.(\d{1,3}))?) ([A-Z]{3})$/;

/** Amounts such as `11.60 EUR + 20.00 USD`, written as the language does; any other text as it is. */
export function localAmounts(value: unknown, language: string): string | null {
	const amounts = oneLine(value)?.split(' + ') ?? [];
	return oneLine(amounts.map((one) => localAmount(one, language)).join(' + '));
}

function localAmount(text: string, language: string): string {
	const [, number, decimals = '', currency] = amount.exec(text) ?? [];
	if (number === undefined || currency === undefined) return text;
	const digits = decimals.length;
	const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
	// Unicode's narrow spaces would make a text message cost twice as much.
	const local = Number(number).toLocaleString(language, format).replace(/\s/g, ' ');
	return `${local} ${currency}`;
}
