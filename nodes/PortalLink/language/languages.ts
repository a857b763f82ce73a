import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { pt } from './pt';

/** By the first part of a language's tag, so that one file serves all its regions. */
export const languages = { de, en, es, fr, it, pt };
export type Language = keyof typeof languages;

/** In characters: longer than any browser's. */
const longestHeader = 1000;

/** The language of our texts for a tag such as de-AT; null where there are none. */
export function languageFor(tag: string): Language | null {
	const first = /^[a-z]+/i.exec(tag)?.[0].toLowerCase();
	return names.find((name) => name === first) ?? null;
}

const names = Object.keys(languages) as Language[];

/** The tags in a browser's Accept-Language, the one it likes best first. */
export function acceptedLanguages(header: unknown): string[] {
	if (typeof header !== 'string') return [];
	return header
		.slice(0, longestHeader)
		.split(',')
		.map((part) => /^([a-z\d-]+)(?:;q=([\d.]+))?$/i.exec(part.replace(/\s/g, '')))
		.map((match) => ({ tag: match?.[1] ?? '', quality: Number(match?.[2] ?? 1) }))
		.filter(({ tag, quality }) => tag !== '' && quality > 0)
		.sort((one, other) => other.quality - one.quality)
		.map(({ tag }) => tag);
}
