import { parseJson, recordOrEmpty, textOrNull, time } from '../core';

/** What the token in a link says; null where it cannot be read. */
export interface LinkToken {
	/** Lago's own ID of the customer. */
	lagoId: string | null;
	expiresAt: Date | null;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Reads the token that ends a link: JSON in base64, and a signature that only the server can check. In
 * older servers what it says is in base64 once more.
 */
export function readLinkToken(link: string): LinkToken {
	const last = new URL(link).pathname.split('/').at(-1) ?? '';
	const [message = ''] = last.replaceAll('%3D', '=').split('--');
	const envelope = recordOrEmpty(recordOrEmpty(parseJson(inBase64(message)))._rails);
	const said = textOrNull(envelope.data) ?? inBase64(textOrNull(envelope.message) ?? '');
	const lagoId = said.split(/[^0-9a-f-]/).find((part) => uuid.test(part)) ?? null;
	return { lagoId, expiresAt: time.ofIso(envelope.exp) };
}

function inBase64(text: string): string {
	return Buffer.from(text, 'base64').toString();
}
