import type { Signed, SignatureFault } from './delivery';
import type { Trigger } from './trigger';

/** Why a delivery is not believed. */
export type Doubt = SignatureFault | 'no_secret' | 'unusable_secret';

/** The one that tells most comes first. */
const doubts: readonly Doubt[] = [
	'wrong_time',
	'wrong_signature',
	'unsigned',
	'unusable_secret',
	'no_secret',
];

/** Of what is wrong by two secrets, that which helps more. */
export function moreTelling<Wrong extends Doubt>(one: Wrong, other: Wrong): Wrong {
	return doubts.indexOf(other) < doubts.indexOf(one) ? other : one;
}

/** Of two checks of one delivery that which it passes, else the one that tells more of what is wrong. */
export function either(
	one: Signed | SignatureFault,
	other: Signed | SignatureFault,
): Signed | SignatureFault {
	if (typeof one === 'object') return one;
	return typeof other === 'object' ? other : moreTelling(one, other);
}

/** What n8n's log says, and what to do. Nothing of the delivery or the secret is quoted. */
export function describeDoubt(doubt: Doubt, { vendor, learnsSecret }: Trigger): string {
	const copy = `copy the secret of this webhook at ${vendor} into Signing Secret of the credential`;
	const anew = 'unpublish the flow and publish it again, which makes a new webhook';
	const reason = {
		no_secret: learnsSecret
			? `the node does not know the secret of its webhook: ${anew}`
			: `the credential has no Signing Secret to check it with: ${copy}`,
		unusable_secret: learnsSecret
			? `what ${vendor} gave as the secret of the node's webhook cannot be one: ${anew}`
			: `Signing Secret in the credential is not one of ${vendor}'s: ${copy} again`,
		unsigned: `it is not signed: either ${vendor} did not send it, or the webhook there has no secret`,
		wrong_signature: learnsSecret
			? `it is not signed with the secret of the node's webhook: if ${vendor} sent it, ${anew}`
			: `it is not signed with Signing Secret: if ${vendor} sent it, ${copy} again`,
		wrong_time:
			'its signature is right, but its time is more than five minutes off: set the clock of the ' +
			'machine that n8n runs on; if that clock is right, somebody is sending an old delivery again',
	}[doubt];
	return `a delivery was refused, as ${reason}.`;
}
