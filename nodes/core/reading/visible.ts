import { textOrNull } from './parse';

/**
 * Marks that nobody sees: what Unicode says is not to be shown (joiners, direction marks, soft hyphens,
 * fillers, tags), and the blank of Braille. Two texts that differ in them alone look the same.
 */
const unseen = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Without those that shape the letters of some scripts, and emoji. */
const unseenInNames = /(?![\u200c\u200d\ufe00-\ufe0f])[\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Text that says something, without marks that nobody sees; a number as its digits; null for anything else. */
export function visibleText(value: unknown): string | null {
	return textOrNull(textOrNull(value)?.replace(unseen, ''));
}

/** The same for what people read, in all scripts. */
export function visibleName(value: unknown): string | null {
	return visibleText(value) && textOrNull(textOrNull(value)?.replace(unseenInNames, ''));
}
