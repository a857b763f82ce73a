import type { IWebhookFunctions } from 'n8n-workflow';

/** One call to the webhook's address, as it came over the wire. */
export interface Delivery {
	/** By their names in lower case. */
	headers: Partial<Record<string, string>>;
	bytes: Buffer;
	/** The bytes as text; null where they are no UTF-8, as then several bodies would give the same text. */
	text: string | null;
}

/** What a good signature vouches for. */
export interface Signed {
	/** The delivery's ID, the same when the provider sends it again. Null where it has none. */
	id: string | null;
	/** When it was sent. Null where the signature covers no time. */
	sentAt: Date | null;
}

/** What is wrong with a signature: `wrong_time` only where all else is right. */
export type SignatureFault = 'unsigned' | 'wrong_signature' | 'wrong_time';

/** Checks a delivery against the secret. */
export type VerifySignature = (
	delivery: Delivery,
	secret: string,
) => Signed | SignatureFault | Promise<Signed | SignatureFault>;

/** The delivery behind a webhook call. A form with files has no bytes: n8n has read them away. */
export function deliveryOf(context: IWebhookFunctions): Delivery {
	const rawBody: unknown = context.getRequestObject().rawBody;
	const bytes = Buffer.isBuffer(rawBody) ? rawBody : Buffer.alloc(0);
	const text = bytes.toString('utf8');
	const single = Object.entries(context.getHeaderData()).flatMap(([name, value]) =>
		typeof value === 'string' ? [[name.toLowerCase(), value]] : [],
	);
	return {
		headers: Object.fromEntries(single),
		bytes,
		text: Buffer.from(text, 'utf8').equals(bytes) ? text : null,
	};
}
