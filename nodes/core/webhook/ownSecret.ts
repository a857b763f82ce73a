import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { once } from '../requests/once';
import { connect, type Provider } from '../requests/provider';
import { nodeKey } from './memory';
import { ownAddress, rememberedSecret } from './ownWebhook';
import { findRegistration, type RegistrationApi } from './registration';
import type { Trigger } from './trigger';

/** In milliseconds: a delivery has to be answered within a few seconds. */
const timeout = 4_000;
/** How long a secret is taken for the current one, in milliseconds. */
const keptFor = 60_000;
/** How long nobody is asked again after a failure: strangers can call as often as they like. */
const restAfterFailure = 5_000;

interface Kept {
	secret: Promise<string | null>;
	until: number;
}

/** What was asked for, by node and address. In memory only: static data is stored as plain text. */
const kept = new Map<string, Kept>();

/**
 * The secret of the flow's own webhook, as it was told at its registration, else asked from the provider;
 * null where the provider does not tell it, or knows no such webhook.
 * @throws Failure where the provider cannot be asked just now
 */
export async function ownSecret(
	context: IWebhookFunctions,
	{ registration }: Trigger,
): Promise<string | null> {
	const url = ownAddress(context);
	if (registration === undefined || url === null) return null;
	// Read each time: another process of this n8n may have registered the flow anew.
	const remembered = await rememberedSecret(context, registration, url);
	if (remembered !== null) return remembered;
	const key = keyOf(context, url);
	const known = kept.get(key);
	if (known && Date.now() < known.until) return await known.secret;
	const asked: Kept = {
		secret: askSecret(context, registration, url),
		until: Date.now() + keptFor,
	};
	kept.set(key, asked);
	asked.secret.catch(() => (asked.until = Date.now() + restAfterFailure));
	return await asked.secret;
}

/** Has the secret asked for again: a webhook that is registered anew has a new one. */
export function forgetOwnSecret(context: IHookFunctions, url: string): void {
	kept.delete(keyOf(context, url));
}

function keyOf(context: IHookFunctions | IWebhookFunctions, url: string): string {
	return `${nodeKey(context)} ${url}`;
}

async function askSecret(
	context: IWebhookFunctions,
	provider: Provider<RegistrationApi>,
	url: string,
): Promise<string | null> {
	const api = await connect(context, provider, timeout, once);
	// Nothing is asked of a provider that would not tell it: strangers can call as often as they like.
	if (api.secretOf === undefined) return null;
	const found = await findRegistration(api, url);
	return found ? await api.secretOf(found.id) : null;
}
