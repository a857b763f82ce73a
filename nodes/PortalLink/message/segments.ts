import { split } from 'split-sms';

/** What a text message costs to send. */
export interface SmsSize {
	segments: number;
	/** UCS-2 as soon as one character is outside GSM-7. */
	encoding: 'GSM-7' | 'UCS-2';
}

/** Counts the segments: 160 septets for one alone, 153 for each of several; in UCS-2 70 and 67 characters. */
export function smsSize(text: string): SmsSize {
	const { characterSet, parts } = split(text, { summary: true });
	return { segments: parts.length, encoding: characterSet === 'GSM' ? 'GSM-7' : 'UCS-2' };
}
