import type { IWebhookFunctions } from 'n8n-workflow';
import type { Delivery, Signed } from './delivery';
import { ownSecret } from './ownSecret';
import { signingSecret } from './secret';
import { unverified } from './standardWebhooks';
import type { Trigger } from './trigger';

interface Vouched {
	signed: Signed;
	/** False where there is no secret to check a signature with. */
	verified: boolean;
}

/**
 * What is known of a delivery by its signature: with the secret in the credential, else with that of
 * the flow's own webhook. Null where there is a secret and the delivery is signed with none of them.
 * @throws Failure where there is no secret to go by just now
 */
export async function vouchedFor(
	context: IWebhookFunctions,
	trigger: Trigger,
	delivery: Delivery,
): Promise<Vouched | null> {
	const pasted = await signingSecret(context, trigger);
	const signed = verified(delivery, pasted, trigger);
	if (signed !== null) return { signed, verified: true };
	const own = await ownSecret(context, trigger).catch((error: unknown) => {
		// Without a secret to go by, a delivery has to come again; with one it is refused, and comes again too.
		if (pasted === null) throw error;
		return null;
	});
	const signedByOwn = verified(delivery, own, trigger);
	if (signedByOwn !== null) return { signed: signedByOwn, verified: true };
	const isOpen = pasted === null && own === null;
	return isOpen ? { signed: unverified(delivery), verified: false } : null;
}

/** With a secret of spaces alone anybody could sign. */
function verified(delivery: Delivery, secret: string | null, trigger: Trigger): Signed | null {
	if (secret === null || trigger.secretProblem(secret) !== null) return null;
	return trigger.verify(delivery, secret);
}
