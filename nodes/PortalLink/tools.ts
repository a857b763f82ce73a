import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import {
	isFirstVersion,
	perCredential,
	type AskOpen,
	type FetchOpen,
	type PerCredential,
} from '../core';
import { sharedSecret, signingKeys, type SigningKeys } from './credential';
import { audienceOf } from './link/audience';
import { takesEntryOfNode, whoAnswers } from './link/answering';
import { once } from './once';
import type { Answer } from './page/answer';
import { fetchKeySet } from './token/keySet';

/** What an item works with, most of it shared by all items of a run. The credential is read only if an item needs it. */
export type Tools = ReturnType<ReturnType<typeof toolsFor>>;

/** What is said above the output, in words or by what it has to say of each item that it concerns. */
type Warning = string | ((about: string[]) => string);
export type Warnings = Map<Warning, string[]>;

/** @param warnings said above the output, once however many items they concern */
export function toolsFor(
	context: IExecuteFunctions,
	{ fetch, ask }: { fetch: FetchOpen; ask: AskOpen },
	warnings: Warnings,
) {
	const secrets = once<void, PerCredential<Secrets>>(
		async () => await perCredential(context, 'portalLinkApi', secretsIn),
	);
	const warn = (warning: Warning, about = '') => {
		const others = warnings.get(warning);
		if (others) others.push(about);
		else warnings.set(warning, [about]);
	};
	// A path that is taken from this workflow's trigger means this workflow's page.
	const pageOf = takesEntryOfNode(context.getNode().parameters.webhookUrl)
		? context.getWorkflow().id
		: undefined;
	let resumeUrl: unknown;
	let behind: string | undefined;
	const textOfNodesBehind = () =>
		(behind ??= JSON.stringify(
			context.getChildNodes(context.getNode().name, { includeNodeParameters: true }),
		));
	const shared = {
		warn,
		/** What tells this node from all others of this n8n. */
		node: `${context.getWorkflow().id}/${context.getNode().id}`,
		/** Whether the node was saved before there was another version. */
		isFirstVersion: isFirstVersion(context),
		/** The address by which n8n would resume the execution. */
		resumeUrl: () => (resumeUrl ??= context.evaluateExpression('{{ $execution.resumeUrl }}', 0)),
		/** Who answers at one of n8n's own addresses, where that is not the page that its links are to open. */
		whoAnswers: once(async (address: string) => await whoAnswers(address, pageOf, ask)),
		/** Whether a node behind this one makes use of a field. */
		isUsedLater: (field: string) => textOfNodesBehind().includes(field),
		/** The one of the workflow. */
		timeZone: context.getTimezone(),
		/** What a link says of the address it was made for. */
		audienceOf: once(audienceOf),
		/** Fails where there is no key set at the address. */
		keySetAt: once(async (address: string) => await fetchKeySet(address, fetch, warn)),
	};
	return (itemIndex: number) => ({
		...shared,
		/** The fields of the input item. */
		input: context.getInputData()[itemIndex]?.json ?? {},
		/** Answers the visitor who waits for the flow. There is one, however many items there are, so the first answers. */
		answer: async ({ status, headers, body }: Answer) => {
			if (itemIndex > 0) return;
			await context.sendResponse({ statusCode: status, headers, body });
		},
		/** Fails where the credential cannot be used. */
		signingKeys: async () => await (await (await secrets()).of(itemIndex)).signingKeys(),
		/** Whether links may lead into the user's own network, whatever the node says. */
		allowsLocalAddresses: async () => (await (await secrets()).of(itemIndex)).allowsLocalAddresses,
		/** Another party's. Fails where the credential has none. */
		sharedSecret: async () => await (await (await secrets()).of(itemIndex)).sharedSecret(),
	});
}

type Secrets = ReturnType<typeof secretsIn>;

/** Each is read only if an item needs it. */
function secretsIn(credential: ICredentialDataDecryptedObject) {
	return {
		signingKeys: once<void, SigningKeys>(async () => await signingKeys(credential)),
		sharedSecret: once<void, string>(async () => sharedSecret(credential)),
		allowsLocalAddresses: credential.allowLocalAddresses === true,
	};
}
