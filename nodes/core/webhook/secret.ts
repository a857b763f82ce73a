import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { Failure } from '../errors';
import { readCredential } from '../provider';
import type { Trigger } from './trigger';

/**
 * The Signing Secret in the credential; null where it is empty.
 * @throws Failure where the credential cannot be read
 */
export async function signingSecret(
	context: IHookFunctions | IWebhookFunctions,
	{ credentialType }: Trigger,
): Promise<string | null> {
	const { signingSecret: secret } = await readCredential(context, credentialType);
	return secret === undefined || secret === '' ? null : String(secret).trim();
}

/**
 * Says so as the flow is switched on, as with such a secret every delivery is refused.
 * @throws Failure invalid_input; the secret is never quoted
 */
export async function checkSigningSecret(context: IHookFunctions, trigger: Trigger): Promise<void> {
	const secret = await signingSecret(context, trigger);
	const problem = secret === null ? null : trigger.secretProblem(secret);
	if (problem === null) return;
	throw new Failure(
		'invalid_input',
		`Signing Secret in the credential ${problem}.`,
		`Copy it again from the webhook's page at ${trigger.vendor}, alone, and save the credential.`,
	);
}
