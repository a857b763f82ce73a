import type { IWebhookFunctions } from 'n8n-workflow';
import { once } from '../once';
import { connect, type Provider } from '../provider';
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

/** By the webhook's address. In memory only: static data is stored as plain text. */
const kept = new Map<string, Kept>();

/**
 * The secret of the flow's own webhook, asked from the provider; null where the provider does not tell
 * it, or knows no such webhook.
 * @throws Failure where the provider cannot be asked just now
 */
export async function ownSecret(
	context: IWebhookFunctions,
	{ registration }: Trigger,
): Promise<string | null> {
	const url = context.getNodeWebhookUrl('default');
	if (registration === undefined || url === undefined) return null;
	const known = kept.get(url);
	if (known && Date.now() < known.until) return await known.secret;
	const asked: Kept = {
		secret: askSecret(context, registration, url),
		until: Date.now() + keptFor,
	};
	kept.set(url, asked);
	asked.secret.catch(() => (asked.until = Date.now() + restAfterFailure));
	return await asked.secret;
}

async function askSecret(
	context: IWebhookFunctions,
	provider: Provider<RegistrationApi>,
	url: string,
): Promise<string | null> {
	const api = await connect(context, provider, timeout, once);
	const found = await findRegistration(api, url);
	return found && api.secretOf ? await api.secretOf(found.id) : null;
}
