import { quote } from '../../core';
import { smsSize, type SmsSize } from './segments';

/**
 * What a text message costs, and the characters that make it dearer, in words; null where none does.
 */
export function pricedSms(text: string): SmsSize & { warning: string | null } {
	const size = smsSize(text);
	const { segments } = smsSize(withoutDear(text, '?'));
	if (size.segments === segments) return { ...size, warning: null };
	const dear = [...new Set(text)].filter((character) => withoutDear(character, '') === '');
	const warning = `${quote(dear.join(' '))}: ${size.segments} segments instead of ${segments}.`;
	return { ...size, warning };
}

/** The text with each character that is not in GSM-7 replaced. */
function withoutDear(text: string, replacement: string): string {
	return [...text]
		.map((character) => (smsSize(character).encoding === 'GSM-7' ? character : replacement))
		.join('');
}
