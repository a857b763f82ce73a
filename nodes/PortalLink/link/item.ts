import type { IDataObject } from 'n8n-workflow';
import type { LinkContent } from './token';

/**
 * The fields that tell of a link that was opened whose portal it opens.
 * @param purposeName what the field for its purpose is called
 */
export function linkItem(
	{ provider, reference, purpose, row, expiresAt }: LinkContent,
	isExpired: boolean,
	purposeName: 'campaign' | 'purpose',
): IDataObject {
	return {
		provider,
		customer: reference.value,
		customerMode: reference.kind,
		[purposeName]: purpose ?? null,
		row: row ?? null,
		linkExpiresAt: new Date(expiresAt * 1000).toISOString(),
		linkExpired: isExpired,
	};
}
