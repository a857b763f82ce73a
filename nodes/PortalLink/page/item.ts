import type { IDataObject } from 'n8n-workflow';
import { recordOrEmpty, textOrNull } from '../../core';
import { parseLanguage } from '../message/locale';
import { oneLine } from '../message/texts';
import { parseLook, plainLook, type Look } from './look';
import { pageText, visitorsLanguage, type OwnText, type PageText } from './text';

/** The pages that the flow shows, as only the provider can tell that they are needed. */
const ofFlow = ['gone', 'unreachable'] as const;
type FlowPage = (typeof ofFlow)[number];

/** What the flow needs to answer a visitor as the trigger would, for the item's field `page`. */
export function pageForItem(look: Look, header: unknown, own: readonly OwnText[]): IDataObject {
	const texts = ofFlow.map((page) => [page, { ...pageText(page, header, own) }]);
	return { language: visitorsLanguage(header, own), ...look, ...Object.fromEntries(texts) };
}

/** A page as an item has it. What is missing or unusable there is as plain as can be, since somebody waits. */
export function pageOfItem(value: unknown, page: FlowPage): { text: PageText; look: Look } {
	const given = recordOrEmpty(value);
	const words = recordOrEmpty(given[page]);
	const usual = pageText(page, undefined, []);
	const text = {
		language: parseLanguage(textOrNull(words.language)) ?? usual.language,
		title: oneLine(words.title) ?? usual.title,
		text: oneLine(words.text) ?? usual.text,
		button: usual.button && (oneLine(words.button) ?? usual.button),
		note: oneLine(words.note) ?? usual.note,
	};
	return { text, look: lookOf(given) };
}

function lookOf(given: Record<string, unknown>): Look {
	try {
		return parseLook((name) => given[name]);
	} catch {
		return plainLook;
	}
}
