import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { Failure } from '../errors';
import type { Registration, RegistrationApi } from '../webhook/registration';
import type { Trigger } from '../webhook/trigger';
import { failed, ok, skipped, together, warning, type Finding } from './finding';
import { goingOn } from './steps';

/** What is needed of a trigger to tell whether its events would be believed. */
export type SignedTrigger = Pick<Trigger, 'vendor' | 'secretProblem' | 'learnsSecret'>;

/**
 * Whether a trigger would get events, and believe them.
 * @param api null where the user pastes the address into the provider's dashboard
 * @param lastStatus of the newest answer
 */
export async function webhooksFinding(
	trigger: SignedTrigger,
	credential: ICredentialDataDecryptedObject,
	api: RegistrationApi | null,
	lastStatus: () => number | null,
): Promise<Finding> {
	const secret = secretFinding(trigger, credential);
	if (api === null) return secret ?? noSecret(trigger);
	const webhooks = await api.listWebhooks().catch(goingOn);
	const isForbidden =
		webhooks instanceof Failure ? webhooks.failureCode === 'forbidden' : lastStatus() === 403;
	if (isForbidden) return together([...(secret ? [secret] : []), forbidden(trigger)]);
	if (webhooks instanceof Failure) throw webhooks;
	if (webhooks === null) {
		const found = `Webhooks cannot be registered automatically here: for the trigger, paste its address at ${trigger.vendor}.`;
		return together([ok(found, 'no registration by API'), secret ?? noSecret(trigger)]);
	}
	const findings = [listed(webhooks), await signing(webhooks, api)];
	const learns = trigger.learnsSecret === true || api.secretOf !== undefined;
	if (secret) findings.push(secret);
	else if (!learns) findings.push(webhooks.length > 0 ? missingSecret(trigger) : noSecret(trigger));
	return together(findings.flatMap((one) => one ?? []));
}

/** What is to be said of the Signing Secret in the credential; null where there is none. */
function secretFinding(
	{ secretProblem, vendor, learnsSecret }: SignedTrigger,
	{ signingSecret }: ICredentialDataDecryptedObject,
): Finding | null {
	if (learnsSecret || typeof signingSecret !== 'string' || signingSecret === '') return null;
	const problem = secretProblem(signingSecret.trim());
	if (problem === null) return ok('The credential has a Signing Secret.', 'signing secret set');
	return failed(
		`Signing Secret in the credential ${problem}.`,
		'signing secret of another form',
		`Copy it again from the webhook's page at ${vendor}, alone, and save the credential.`,
	);
}

function noSecret({ vendor }: SignedTrigger): Finding {
	return skipped(
		'The credential has no Signing Secret, which only the trigger needs.',
		`If you use the trigger, copy the secret from the webhook's page at ${vendor} into Signing Secret of the credential.`,
	);
}

function missingSecret({ vendor }: SignedTrigger): Finding {
	return warning(
		'There are webhooks, but the credential has no Signing Secret, so the trigger refuses their events.',
		'webhooks, but no signing secret',
		`Copy the secret from the webhook's page at ${vendor} into Signing Secret of the credential. If you do not use the trigger, there is nothing to do.`,
	);
}

function forbidden({ vendor }: SignedTrigger): Finding {
	return warning(
		'The key may not read webhooks, so the trigger cannot register itself.',
		'webhooks forbidden',
		`If you use the trigger, give the key the permission for webhooks at ${vendor}. If not, there is nothing to do.`,
	);
}

function listed(webhooks: readonly Registration[]): Finding {
	const active = webhooks.filter(({ isActive }) => isActive).length;
	const counts =
		webhooks.length === 0
			? 'there are none yet'
			: `${active} of ${webhooks.length} ${active === 1 ? 'is' : 'are'} active`;
	const found = `The key may read webhooks: ${counts}.`;
	return ok(found, `${webhooks.length} webhooks, ${active} active`);
}

/** Whether the webhooks sign what they send, as far as the provider says so; null where it does not. */
async function signing(
	webhooks: readonly Registration[],
	api: RegistrationApi,
): Promise<Finding | null> {
	const unsigned = webhooks.filter(({ isActive, isSigned }) => isActive && isSigned === false);
	if (unsigned.length > 0) {
		return warning(
			`${unsigned.length} of the active webhooks do not sign what they send, so the trigger refuses it.`,
			`${unsigned.length} unsigned`,
			'Switch signing on for them at the provider, or publish the flow with the trigger again.',
		);
	}
	const active = webhooks.find(({ isActive }) => isActive);
	if (active === undefined || api.secretOf === undefined) return null;
	const secret = await api.secretOf(active.id).catch(goingOn);
	if (!(secret instanceof Failure)) return ok('Their secret can be read.', 'secret readable');
	return warning(secret.message, `secret not readable (${secret.failureCode})`, secret.advice);
}
