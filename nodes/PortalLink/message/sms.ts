import { quote } from '../../core';
import { smsSize, type SmsSize } from './segments';

/**
 * What a text message costs, and the characters that make it dearer, in words; null where none does.
 */
export function pricedSms(text: string): SmsSize & { warning: string | null } {
	const size = smsSize(text);
	const { segments } = smsSize(withDear(text, () => '?'));
	if (size.segments === segments) return { ...size, warning: null };
	const dear = [...new Set(text)].filter((character) => withDear(character, () => '') === '');
	const warning = `${quote(dear.join(' '))}: ${size.segments} segments instead of ${segments}.`;
	return { ...size, warning };
}

/** The text with the accents taken off those characters that are not in GSM-7. */
export function cheapLetters(text: string): string {
	return withDear(text, (character) => character.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** The text with each character replaced that is not in GSM-7. */
function withDear(text: string, replacement: (character: string) => string): string {
	return [...text]
		.map((one) => (smsSize(one).encoding === 'GSM-7' ? one : replacement(one)))
		.join('');
}
