import type { Customer } from '../sandbox/stage/person';

/**
 * Where a message to the customer must go, null where it can go nowhere: to the email, else to the first
 * one for invoices; to a phone number only where it is whole.
 */
export function addressOf(
	{ email, phone, invoicingEmails = [] }: Customer,
	channel: 'email' | 'phone',
): string | null {
	if (channel === 'phone') return /^\+\d+$/.test(phone ?? '') ? phone : null;
	const [address = null] = [email, ...invoicingEmails].filter((one) => one?.includes('@'));
	return address && address.trim().toLowerCase();
}
