import type { INodeProperties } from 'n8n-workflow';
import { Failure, quote, textOrNull } from '../core';

/** The languages of the portal, as Stripe writes them; `auto` is that of the customer, or of the browser. */
const languages = (
	'auto bg cs da de el en en-AU en-CA en-GB en-IE en-IN en-NZ en-SG es es-419 et fi fil fr fr-CA hr hu id it ' +
	'ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW'
).split(' ');

const names = new Intl.DisplayNames('en', { type: 'language' });

export const languageOption: INodeProperties = {
	displayName: 'Language',
	name: 'language',
	type: 'options',
	default: 'auto',
	description: 'The language of the portal. A language that it does not have is refused.',
	options: languages
		.map((value) => ({
			name: value === 'auto' ? "The Customer's" : (names.of(value) ?? value),
			value,
		}))
		.sort((one, other) => one.name.localeCompare(other.name)),
};

/**
 * The portal's language for one that may be of a region more, such as `fr-BE`.
 * @throws Failure invalid_input where the portal has no such language
 */
export function languageOf(value: unknown): string {
	const wanted = textOrNull(value)?.replaceAll('_', '-').toLowerCase() ?? '';
	const [alone] = wanted.split('-');
	const found = [wanted, alone].map((one) =>
		languages.find((language) => language.toLowerCase() === one),
	);
	const known = found.find((language) => language !== undefined);
	if (known !== undefined) return known;
	throw new Failure(
		'invalid_input',
		`Language is ${quote(value)}, which Stripe's portal does not have.`,
		'Choose one from the list, or leave the option out.',
	);
}
