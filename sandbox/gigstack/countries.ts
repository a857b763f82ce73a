import { pick } from '../stage/pick';

/** In ISO's three letters, for the countries that people here come from. */
const threeLetters: Record<string, string> = {
	DE: 'DEU',
	FR: 'FRA',
	IE: 'IRL',
	JP: 'JPN',
	MX: 'MEX',
	PL: 'POL',
	TR: 'TUR',
};

/** A country as gigstack has it: in three letters, or as somebody entered it, in English or Spanish. */
export function writtenCountry(code: string, index: number): string {
	const letters = threeLetters[code] ?? code;
	return pick([letters, nameIn('en', code), nameIn('es', code)], index);
}

function nameIn(language: string, code: string): string {
	return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}
