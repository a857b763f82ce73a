import type { IExecuteFunctions } from 'n8n-workflow';
import { readCredential, type FetchOpen } from '../core';
import { sharedSecret, signingKeys, type SigningKeys } from './credential';
import { audienceOf } from './link/audience';
import { once } from './once';
import { fetchKeySet } from './token/keySet';

/** What the items of a run share. The credential is read once, and only if an item needs it. */
export type Tools = ReturnType<typeof toolsFor>;

/** @param warnings said above the output, once however many items they concern */
export function toolsFor(context: IExecuteFunctions, fetch: FetchOpen, warnings: Set<string>) {
	const credential = once<void, Awaited<ReturnType<typeof readCredential>>>(
		async () => await readCredential(context, 'portalLinkApi'),
	);
	return {
		warn: (message: string) => void warnings.add(message),
		/** What tells this node from all others of this n8n. */
		node: `${context.getWorkflow().id}/${context.getNode().id}`,
		/** The one of the workflow. */
		timeZone: context.getTimezone(),
		/** Fails where the credential cannot be used. */
		signingKeys: once<void, SigningKeys>(async () => await signingKeys(await credential())),
		/** Another party's. Fails where the credential has none. */
		sharedSecret: once<void, string>(async () => sharedSecret(await credential())),
		/** What a link says of the address it was made for. */
		audienceOf: once(audienceOf),
		/** Fails where there is no key set at the address. */
		keySetAt: once(async (address: string) => await fetchKeySet(address, fetch)),
	};
}
