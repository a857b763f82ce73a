import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { textOrNull } from '../reading/parse';
import { readCredential, type Provider } from '../requests/provider';
import { seal, unseal } from './sealed';
import type { RegistrationApi } from './registration';

// A secret that the provider tells once, as it takes the registration, outlives n8n's process only in
// the static data, which is stored as plain text. So it is sealed there by the key of the credential,
// which n8n keeps encrypted: whoever has that key could make themselves such a webhook anyway.

/** Remembers the flow's own webhook, after a restart too, and its secret, if that was told. */
export async function rememberWebhook(
	context: IHookFunctions,
	provider: Provider<RegistrationApi>,
	url: string,
	secret: string | null,
): Promise<void> {
	const data = context.getWorkflowStaticData('node');
	data.webhookUrl = url;
	if (secret !== null) data.sealedSecret = seal(secret, await keyOf(context, provider), url);
}

/** Forgets a webhook that is no more. */
export function forgetWebhook(context: IHookFunctions): void {
	const data = context.getWorkflowStaticData('node');
	delete data.webhookUrl;
	delete data.sealedSecret;
}

/** The address of the flow's own webhook, also of a test's, which n8n itself tells only as it begins. */
export function ownAddress(context: IWebhookFunctions): string | null {
	const { webhookUrl } = context.getWorkflowStaticData('node');
	return textOrNull(webhookUrl) ?? context.getNodeWebhookUrl('default') ?? null;
}

/** The secret that was told for an address; null where none was, or the credential has another key by now. */
export async function rememberedSecret(
	context: IHookFunctions | IWebhookFunctions,
	provider: Provider<RegistrationApi>,
	url: string,
): Promise<string | null> {
	const sealed = textOrNull(context.getWorkflowStaticData('node').sealedSecret);
	return sealed && unseal(sealed, await keyOf(context, provider), url);
}

async function keyOf(
	context: IHookFunctions | IWebhookFunctions,
	{ credentialType, credential }: Provider<RegistrationApi>,
): Promise<string> {
	return JSON.stringify(credential.headers(await readCredential(context, credentialType)));
}
