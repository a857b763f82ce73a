import type { Person } from './person';

const currencies = {
	EUR: { decimals: 2, minorUnitsOfEuroCent: 1 },
	JPY: { decimals: 0, minorUnitsOfEuroCent: 1.6 },
	MXN: { decimals: 2, minorUnitsOfEuroCent: 20 },
	TND: { decimals: 3, minorUnitsOfEuroCent: 34 },
} as const;

export type Currency = keyof typeof currencies;

export function currencyOf({ country }: Person): Currency {
	if (country === 'MX') return 'MXN';
	return country === 'JP' ? 'JPY' : 'EUR';
}

/** What someone who pays in one currency is also billed in now and then. */
export function otherCurrency(currency: Currency): Currency {
	return currency === 'EUR' ? 'TND' : 'EUR';
}

/** A price of 10 to 200 euros, in minor units of the currency; the same for a number at every start. */
export function priceFor(number: number, currency: Currency): number {
	const euroCents = 1000 + ((number * 1373) % 19_000);
	return Math.round(euroCents * currencies[currency].minorUnitsOfEuroCent);
}

export function majorUnits(minorUnits: number, currency: Currency): number {
	return minorUnits / 10 ** currencies[currency].decimals;
}

export function hasCents(currency: Currency): boolean {
	return currencies[currency].decimals === 2;
}
