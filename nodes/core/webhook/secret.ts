import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { Failure } from '../errors';
import { readCredential } from '../requests/provider';
import { acceptUnsigned } from './fields';
import type { Trigger } from './trigger';

/**
 * The Signing Secret in the credential; null where it is empty, or the credential has none.
 * @throws Failure where the credential cannot be read, or the field is no text
 */
export async function signingSecret(
	context: IHookFunctions | IWebhookFunctions,
	{ credentialType, learnsSecret }: Trigger,
): Promise<string | null> {
	if (learnsSecret) return null;
	const { signingSecret: secret } = await readCredential(context, credentialType);
	// What an expression gives that is no text must neither count as no secret nor become one, such as "null".
	if (typeof secret === 'string') return secret === '' ? null : secret.trim();
	throw new Failure(
		'invalid_input',
		'Signing Secret in the credential is not a text.',
		'Open the credential and paste the secret, or correct the expression in it.',
	);
}

/**
 * Says so as the flow is switched on, as with such a secret every delivery is refused.
 * @returns whether deliveries that nobody has signed would be refused, as there is no secret at all
 * @throws Failure invalid_input; the secret is never quoted
 */
export async function checkSigningSecret(
	context: IHookFunctions,
	trigger: Trigger,
): Promise<boolean> {
	const secret = await signingSecret(context, trigger);
	if (secret === null) return !acceptsUnsigned(context, trigger);
	const problem = trigger.secretProblem(secret);
	if (problem === null) return false;
	throw new Failure(
		'invalid_input',
		`Signing Secret in the credential ${problem}.`,
		`Copy it again from the webhook's page at ${trigger.vendor}, alone, and save the credential.`,
	);
}

/**
 * Whether unsigned calls start the flow where there is no secret: the node's own switch, and a test from
 * the editor. Never where the node learns the secret by itself, as it then has one in every case.
 */
export function acceptsUnsigned(
	context: IHookFunctions | IWebhookFunctions,
	{ learnsSecret = false }: Trigger,
): boolean {
	if (learnsSecret) return false;
	return (
		context.getMode() === 'manual' || context.getNodeParameter(acceptUnsigned.name, false) === true
	);
}
