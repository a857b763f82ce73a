import { acceptedLanguages, languageFor, languages } from '../language/languages';
import type { PageTexts } from '../language/texts';

export type PageName = keyof PageTexts;

/** The words of a page in one language. The button or the note is empty where the page has none. */
export interface PageText {
	/** A tag such as es-MX. */
	language: string;
	title: string;
	text: string;
	button: string;
	note: string;
}

/** A user's own words for a page in one language; ours stay where one of them is empty. */
export interface OwnText extends PageText {
	page: PageName;
}

/**
 * What a page says to a visitor, in the language that the browser likes best of those there are.
 * @param header the browser's Accept-Language
 */
export function pageText(page: PageName, header: unknown, own: readonly OwnText[]): PageText {
	const wanted = visitorsLanguage(header, own);
	const mine = bestOf(
		own.filter((text) => text.page === page),
		wanted,
	);
	const supplied = languageFor(wanted);
	const words: Partial<PageText> = languages[supplied ?? 'en'].page[page];
	const { title = '', text = '', button = '', note = '' } = words;
	return {
		language: mine?.language ?? supplied ?? 'en',
		title: mine?.title || title,
		text: mine?.text || text,
		// A page without one would lead nowhere.
		button: button && (mine?.button || button),
		note: mine?.note || note,
	};
}

/** The one of the visitor's languages that is chosen for all pages; English where there is none. */
export function visitorsLanguage(header: unknown, own: readonly OwnText[]): string {
	const isThere = (tag: string) => languageFor(tag) !== null || bestOf(own, tag) !== undefined;
	return acceptedLanguages(header).find(isThere) ?? 'en';
}

/** The text for a tag, or for its language in another region. */
function bestOf(texts: readonly OwnText[], tag: string): OwnText | undefined {
	return (
		texts.find(({ language }) => language.toLowerCase() === tag.toLowerCase()) ??
		texts.find(({ language }) => primary(language) === primary(tag))
	);
}

function primary(tag: string): string {
	return tag.toLowerCase().split('-')[0] ?? '';
}
