import type { IWebhookFunctions } from 'n8n-workflow';
import type { Delivery, Signed } from './delivery';
import { moreTelling, type Doubt } from './doubt';
import { ownSecret } from './ownSecret';
import { acceptsUnsigned, signingSecret } from './secret';
import { unverified } from './standardWebhooks';
import type { Trigger } from './trigger';

interface Vouched {
	signed: Signed;
	/** False where there is no secret to check a signature with. */
	verified: boolean;
}

/**
 * What is known of a delivery by its signature: with the secret in the credential, else with that of
 * the flow's own webhook; or why it is not believed. Without any secret it is believed only if the
 * user wants that.
 * @throws Failure where there is no secret to go by just now
 */
export async function vouchedFor(
	context: IWebhookFunctions,
	trigger: Trigger,
	delivery: Delivery,
): Promise<Vouched | Doubt> {
	const pasted = await signingSecret(context, trigger);
	const signed = await checked(delivery, pasted, trigger);
	if (typeof signed === 'object') return { signed, verified: true };
	const own = await ownSecret(context, trigger).catch((error: unknown) => {
		// Without a secret to go by, a delivery has to come again; with one it is refused, and comes again too.
		if (pasted === null) throw error;
		return null;
	});
	const signedByOwn = await checked(delivery, own, trigger);
	if (typeof signedByOwn === 'object') return { signed: signedByOwn, verified: true };
	const isOpen = pasted === null && own === null && acceptsUnsigned(context, trigger);
	if (isOpen) return { signed: unverified(delivery), verified: false };
	return moreTelling(signed, signedByOwn);
}

/** With a secret of spaces alone, or of a few letters, anybody could sign. */
async function checked(
	delivery: Delivery,
	secret: string | null,
	trigger: Trigger,
): Promise<Signed | Doubt> {
	if (secret === null) return 'no_secret';
	return trigger.secretProblem(secret) === null
		? await trigger.verify(delivery, secret)
		: 'unusable_secret';
}
