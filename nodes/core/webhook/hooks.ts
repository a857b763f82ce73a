import type { IHookFunctions } from 'n8n-workflow';
import { asFailure, Failure, stoppingError } from '../errors';
import { once } from '../requests/once';
import { connect, type Provider } from '../requests/provider';
import { parseChosenEvents } from './chosenEvents';
import { forgetOwnSecret } from './ownSecret';
import { forgetWebhook, rememberedSecret, rememberWebhook } from './ownWebhook';
import {
	findRegistration,
	isAsWanted,
	type RegistrationApi,
	type WantedRegistration,
} from './registration';
import { checkSigningSecret } from './secret';
import type { Trigger } from './trigger';

const timeoutMilliseconds = 30_000;

/** What n8n calls as a flow is switched on and off, and a test begins and ends. */
interface Hooks {
	checkExists(this: IHookFunctions): Promise<boolean>;
	create(this: IHookFunctions): Promise<boolean>;
	delete(this: IHookFunctions): Promise<boolean>;
}

/** For a provider in whose dashboard the user pastes the address: there is only the node to check. */
export function pastedByHand(trigger: Trigger): Hooks {
	return {
		async checkExists() {
			return await checkedSetup(this, trigger, async ({ isMute }) => {
				if (isMute) throw noSecret(trigger);
				return true;
			});
		},
		async create() {
			return true;
		},
		async delete() {
			return true;
		},
	};
}

/** For a provider that takes registrations by API, from this account or from others only. */
export function registeredByApi(trigger: Trigger, provider: Provider<RegistrationApi>): Hooks {
	return {
		async checkExists() {
			return await checkedSetup(this, trigger, async ({ wanted, isMute }) => {
				const api = await connectOnce(this, provider);
				const registration = await findRegistration(api, wanted.url);
				if (registration === null && isMute) throw noSecret(trigger);
				// Elsewhere the secret is there once the webhook is: told by the API, or on its page.
				const isPasted = !trigger.learnsSecret && api.secretOf === undefined;
				if (isMute && isPasted) this.logger.warn(secretToCopy(this, trigger));
				if (registration === undefined) return false;
				if (registration === null) return true;
				if (trigger.learnsSecret && !(await knowsSecret(this, provider, api, wanted.url))) {
					await api.deleteWebhook(registration.id);
					return false;
				}
				if (!isAsWanted(registration, wanted)) await api.updateWebhook(registration.id, wanted);
				return true;
			});
		},
		async create() {
			return await checkedSetup(this, trigger, async ({ wanted }) => {
				const secret = await (await connectOnce(this, provider)).createWebhook(wanted);
				await rememberWebhook(this, provider, wanted.url, secret);
				forgetOwnSecret(this, wanted.url);
				return true;
			});
		},
		async delete() {
			try {
				const api = await connectOnce(this, provider);
				const registration = await findRegistration(api, ownUrl(this));
				if (registration) await api.deleteWebhook(registration.id);
				forgetWebhook(this);
				forgetOwnSecret(this, ownUrl(this));
				return true;
			} catch (error) {
				this.logger.error(notRemoved(this, trigger, asFailure(error)));
				return false;
			}
		},
	};
}

/** What a node is set up for. */
interface Setup {
	wanted: WantedRegistration;
	/** Whether every call would be refused, as nothing is there to check it with. */
	isMute: boolean;
}

/** Reads the node's fields, and gives what goes wrong from there on as n8n's own error. */
async function checkedSetup(
	context: IHookFunctions,
	trigger: Trigger,
	work: (setup: Setup) => Promise<boolean>,
): Promise<boolean> {
	try {
		const [listed, typed] = ['events', 'otherEvents'].map((name) => context.getNodeParameter(name));
		const documented = trigger.ordinaryEvents ?? trigger.events;
		const { names: events, isAll } = parseChosenEvents(listed, typed, documented);
		const isMute = await checkSigningSecret(context, trigger);
		const description = `n8n: ${context.getWorkflow().name ?? ''}`.slice(0, 100);
		return await work({ wanted: { url: ownUrl(context), events, isAll, description }, isMute });
	} catch (error) {
		throw stoppingError(context.getNode(), inOneText(asFailure(error)));
	}
}

/** Where a flow cannot be published, n8n shows an error's message alone. */
function inOneText({ failureCode, message, advice }: Failure): Failure {
	return new Failure(failureCode, `${message} ${advice}`, '');
}

async function connectOnce(
	context: IHookFunctions,
	provider: Provider<RegistrationApi>,
): Promise<RegistrationApi> {
	return await connect(context, provider, timeoutMilliseconds, once);
}

/** Whether what a webhook signs with can be known: a secret that is told once can be lost, or be one of another key. */
async function knowsSecret(
	context: IHookFunctions,
	provider: Provider<RegistrationApi>,
	{ secretOf }: RegistrationApi,
	url: string,
): Promise<boolean> {
	return secretOf !== undefined || (await rememberedSecret(context, provider, url)) !== null;
}

/** The address of the flow, or of its test. */
function ownUrl(context: IHookFunctions): string {
	const url = context.getNodeWebhookUrl('default');
	if (url !== undefined) return url;
	throw new Failure(
		'invalid_input',
		'n8n has no address for this node.',
		'Save the workflow, and publish it again.',
	);
}

/** Where the webhook is there before the flow is, so is its secret. */
function noSecret({ vendor }: Trigger): Failure {
	return new Failure(
		'invalid_input',
		'The credential has no Signing Secret, so the node would refuse all calls.',
		`Copy it from the webhook's page at ${vendor} into the credential.`,
	);
}

function secretToCopy(context: IHookFunctions, { vendor }: Trigger): string {
	return (
		`${context.getNode().name}: the credential has no Signing Secret, so the node refuses all calls. ` +
		`Copy it from the new webhook's page at ${vendor} into the credential.`
	);
}

/** n8n goes on whatever a removal comes to, and says nothing about it. */
function notRemoved(context: IHookFunctions, { vendor }: Trigger, { message }: Failure): string {
	return (
		`${context.getNode().name}: the webhook at ${vendor} was not removed. ${message} ` +
		`Remove it at ${vendor} by hand, or it goes on sending.`
	);
}
