import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import { realClock } from '../campaign/clock';
import { Gate } from '../campaign/gate';
import { persistentSend } from '../campaign/persistentSend';
import type { Run } from '../campaign/run';
import { parseCampaignSettings } from '../campaign/settings';
import type { CustomerApi } from '../customer/find';
import { parseReference } from '../customer/reference';
import { flowOf } from '../node/flow';
import type { ReadParameter } from '../node/operation';
import { hasExpression } from '../node/expression';
import type { OpeningOperation } from '../portal/portalOperation';
import { recordOrEmpty, textOrNull } from '../reading/parse';
import { addressOf } from '../requests/credentials';
import { connectionOf, readCredential, type Provider } from '../requests/provider';
import type { RegistrationApi } from '../webhook/registration';
import { checkAccount } from './checkAccount';
import { ofFailure } from './finding';
import { chosenOpening } from './operation';
import { itemsOf, tellOf } from './outcome';
import { Recorder } from './recorder';
import { reportOf } from './report';
import { goingOn, Steps } from './steps';
import type { SignedTrigger } from './webhooks';

/** So long the run goes on without one good answer, in seconds: a campaign has more patience, but here somebody waits. */
const patience = 30;

/** What a vendor has beside the provider that runs its operations. */
export interface SetupParts<Api> {
	openings: ReadonlyArray<OpeningOperation<Api>>;
	/** Null where the node has no trigger. */
	trigger: SignedTrigger | null;
	/** Null where the provider takes no webhooks by API. */
	webhooks: Provider<RegistrationApi> | null;
}

/**
 * Makes ready for a run of Check Setup.
 * @throws Failure where no credential is chosen, or an option cannot be used
 */
export async function startSetupCheck<Api extends CustomerApi>(
	context: IExecuteFunctions,
	provider: Provider<Api>,
	parts: SetupParts<Api>,
	read: ReadParameter,
): Promise<Run> {
	const given = recordOrEmpty(context.getNode().parameters.options);
	const timeout =
		'timeoutSeconds' in given ? { timeoutSeconds: read('options.timeoutSeconds') } : {};
	const settings = parseCampaignSettings({
		...timeout,
		giveUpAfterSeconds: patience,
		maxConcurrency: 1,
	});
	const gate = new Gate(
		{ ...settings, documentedPerSecond: provider.requestsPerSecond },
		realClock,
	);
	const { isPlain } = await readCredential(context, provider.credentialType);
	const check = checker(context, provider, parts, gate, settings.timeoutMilliseconds);
	return {
		gate,
		noun: 'steps',
		maxConcurrency: 1,
		isOnce: isPlain === true && !hasExpression(context.getNode().parameters),
		mayKeepInput: false,
		isCheck: true,
		contactOptions: { loadContact: 'none', require: 'none' },
		vendorOf: () => provider.credential.vendor,
		inputContact: () => ({ isAsked: false }),
		isFixed: false,
		isFirstOnly: false,
		handle: async (readItem, itemIndex) => {
			const credential = await readCredential(context, provider.credentialType, itemIndex);
			const recorder = new Recorder();
			const steps = new Steps(recorder);
			await check(readItem, credential, steps);
			context.addExecutionHints(tellOf(steps.all));
			const { typeVersion: nodeVersion } = context.getNode();
			const { vendor } = provider.credential;
			const report = recordOrEmpty(readItem('options')).report === true;
			const text = report
				? reportOf({ vendor, nodeVersion, credential, steps: steps.all, recorder })
				: null;
			return itemsOf(steps.all, text);
		},
	};
}

/** Takes all steps for an item. */
function checker<Api extends CustomerApi>(
	context: IExecuteFunctions,
	provider: Provider<Api>,
	{ openings, trigger, webhooks }: SetupParts<Api>,
	gate: Gate,
	timeoutMilliseconds: number,
) {
	const { credential: definition } = provider;
	const { vendor } = definition;
	const { today } = flowOf(context);
	return async (
		read: ReadParameter,
		credential: ICredentialDataDecryptedObject,
		steps: Steps,
	): Promise<void> => {
		const { recorder } = steps;
		const operation = chosenOpening(openings, read);
		const named = textOrNull(recordOrEmpty(read('customer')).value);
		const customer =
			named === null || !operation
				? null
				: operation.opening.normalize(parseReference(read('customer')));
		const watched = { ...provider, watch: recorder.watch };
		const connect = () =>
			connectionOf(context, watched, credential, timeoutMilliseconds, (request) =>
				persistentSend(vendor, recorder.timed(request), gate, realClock),
			);
		const baseUrl = used('Address', steps, () => new URL(addressOf(definition, credential)));
		const connection = baseUrl && used('Key', steps, connect);
		if (!baseUrl || !connection || !operation) return;
		const { send, surroundings } = connection;
		await checkAccount(
			{
				api: provider.api(send, credential, surroundings),
				resources: provider.resources,
				opening: operation.opening,
				askPage: surroundings.askPage,
				trigger,
				webhooks: webhooks && webhooks.api(send, credential, surroundings),
				credential,
				baseUrl,
				hasBaseUrl: definition.address === undefined,
				usualAddress: definition.usualAddress,
				timeoutMilliseconds,
				today,
			},
			{ customer, opensLink: recordOrEmpty(read('options')).openLink === true },
			steps,
		);
	};
}

/** What is made of the credential; null where a field of it cannot be used, which is then what the step came to. */
function used<Made>(step: string, steps: Steps, make: () => Made): Made | null {
	try {
		return make();
	} catch (error) {
		steps.add(step, ofFailure(goingOn(error)));
		return null;
	}
}
