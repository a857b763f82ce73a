import type { Call } from '../webhook';

export interface Signing {
	/** Of the delivery; a new one unless told otherwise. */
	id?: string;
	/** When it was sent; now unless told otherwise. */
	at?: Date;
	/** The scheme's good one unless told otherwise. */
	secret?: string;
}

/** A way to sign deliveries. */
export interface Scheme {
	title: string;
	/** The names of its headers. */
	headers: readonly string[];
	/** What is believed of a delivery beside the body: what the signature vouches for, or the vendor has nothing else for. */
	covers: { id: boolean; time: boolean };
	secrets: Secrets;
	sign(body: string | object, signing?: Signing): Call;
	/** Other deliveries with the body that are signed as they must be. */
	alsoGood: ReadonlyArray<[title: string, call: (body: object) => Call]>;
	/** What can be wrong with a delivery beside its secret, its body and its time: made of a good one. */
	spoiled: ReadonlyArray<[title: string, call: (good: Call) => Call]>;
	/** Headers that no signature of this kind vouches for, with another ID and time. */
	foreign: Record<string, string>;
}

interface Secrets {
	good: string;
	other: string;
	/** So short that they can be found by trying. */
	short: readonly string[];
	/** No secrets at all, some with the word CANARY in them. */
	useless: readonly string[];
	/** Whether any text can be one. */
	areAnyText: boolean;
}

let made = 0;

export const newDeliveryId = (): string => `msg_${process.pid}_${(made += 1)}`;

export const textOf = (body: string | object): string =>
	typeof body === 'string' ? body : JSON.stringify(body);

export const withHeaders = ({ headers, body }: Call, others: Call['headers']): Call => ({
	headers: { ...headers, ...others },
	body,
});
