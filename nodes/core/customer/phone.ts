import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { withoutSheetMarks } from '../reading/sheets';
import { todaysPhone } from './formerPhones';

/** In characters: no number has more, with all that people write around it. */
const longestPhone = 250;

/** Whether these two capital letters are a country with phone numbers of its own. */
export const isPhoneCountry = isSupportedCountry;

/**
 * A number in E.164, such as `+525512345001`; one of a form that its country has given up is brought to
 * today's. Null for what is no number by itself, has an extension, or names no country while `country`,
 * two capital letters, is not known: a guess would reach a stranger.
 * Null too for a number that costs whoever writes to it; the library's small tables know those of some countries.
 */
export function e164OrNull(phone: string | null, country: string | null): string | null {
	if (phone === null || phone.length > longestPhone) return null;
	const defaultCountry = country !== null && isSupportedCountry(country) ? country : undefined;
	// The library takes a point for no more than a space: with the 0 behind it, it would be somebody else's.
	const written = withoutSheetMarks(phone);
	const number = parsePhoneNumberFromString(written, { defaultCountry, extract: false });
	if (!number || number.ext) return null;
	const today = parsePhoneNumberFromString(todaysPhone(number.number), { extract: false });
	return today?.isValid() && today.getType() !== 'PREMIUM_RATE' ? today.number : null;
}
