import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Whether these two capital letters are a country with phone numbers of its own. */
export const isPhoneCountry = isSupportedCountry;

/**
 * A number in E.164, such as `+525512345001`. Null for what is no number by itself, has an extension,
 * or names no country while `country`, two capital letters, is not known: a guess would reach a stranger.
 * Null too for a number that costs whoever writes to it; the library's small tables know those of some countries.
 */
export function e164OrNull(phone: string | null, country: string | null): string | null {
	if (phone === null) return null;
	const defaultCountry = country !== null && isSupportedCountry(country) ? country : undefined;
	const number = parsePhoneNumberFromString(phone, { defaultCountry, extract: false });
	if (!number?.isValid() || number.ext || number.getType() === 'PREMIUM_RATE') return null;
	return number.number;
}
