import type { IDataObject } from 'n8n-workflow';
import { seal } from '../../nodes/core/webhook/sealed';
import type { Sandbox } from '../../sandbox';
import { vendorCalled, type VendorName } from '../vendors';
import { vendorsWith, type VendorWith } from './vendorsWith';
import { Flow } from './webhook';
import type { Setup } from './workflow';

export type VendorWithTrigger = VendorWith<'trigger'>;

/** The vendors that have a trigger. */
export const vendorsWithTrigger = () => vendorsWith('trigger');

/** Those whose signing secret the user pastes, and those whose trigger learns it from the API. */
export const vendorsThat = (way: 'paste' | 'learn') =>
	vendorsWithTrigger().filter(({ trigger }) => (trigger.sealedBy === null) === (way === 'paste'));

/** Fails where the vendor has none. */
export function triggerOf(name: VendorName): VendorWithTrigger {
	const vendor = vendorCalled(name);
	if (vendor.trigger === null) throw new Error(`${name} has no trigger`);
	return { ...vendor, trigger: vendor.trigger };
}

interface Changes {
	credential?: IDataObject;
	parameters?: IDataObject;
	/** What deliveries are checked with, wherever the node has it from. The scheme's good one unless told otherwise; none if empty. */
	secret?: string;
	/** What the flow has kept from earlier. That it has registered itself, unless told otherwise. */
	staticData?: IDataObject;
}

type Tested = Pick<VendorWithTrigger, 'setup' | 'trigger'>;

/** The vendor's trigger as a user sets it up: for all events, and with an account that answers nothing, unless told otherwise. */
export function triggerSetup(vendor: Tested, changes: Changes = {}): Setup {
	const { setup, trigger } = vendor;
	const type = new setup.credential();
	return {
		node: new trigger.node(),
		credentialTypes: [type],
		credentials: { [type.name]: credentialOf(vendor, changes) },
		parameters: { events: ['*'], ...changes.parameters },
	};
}

/** A flow with that trigger, which knows a secret. */
export function offlineFlow(vendor: Tested, changes: Changes = {}, isTest = false): Flow {
	const setup = triggerSetup(vendor, changes);
	const { staticData = asRegistered(vendor, changes, isTest) } = changes;
	return new Flow(setup, isTest, staticData);
}

/** The same, with the sandbox's account in the credential. */
export function triggerFlow(
	vendor: VendorWithTrigger,
	sandbox: Sandbox,
	changes: Changes = {},
	isTest = false,
): Flow {
	const credential = { ...vendor.setup.valuesOf(sandbox), ...changes.credential };
	return offlineFlow(vendor, { ...changes, credential }, isTest);
}

function credentialOf({ trigger }: Tested, { credential, ...changes }: Changes) {
	const pasted: Record<string, string> =
		trigger.sealedBy === null ? { signingSecret: secretIn(trigger, changes) } : {};
	// Nobody answers there.
	return { apiKey: 'key', baseUrl: 'http://127.0.0.1:9', ...pasted, ...credential };
}

/** What is in the static data of a flow that has registered itself at a vendor that told the secret. */
function asRegistered(vendor: Tested, changes: Changes, isTest: boolean): IDataObject {
	const { sealedBy } = vendor.trigger;
	const secret = secretIn(vendor.trigger, changes);
	if (sealedBy === null || secret === '') return {};
	const webhookUrl = `https://n8n.example.com/webhook${isTest ? '-test' : ''}/w/node/webhook`;
	const key = JSON.stringify(sealedBy.headers(credentialOf(vendor, changes)));
	return { 'node:Node': { webhookUrl, sealedSecret: seal(secret, key, webhookUrl) } };
}

const secretIn = ({ schemes }: Tested['trigger'], { secret }: Changes): string =>
	secret ?? schemes[0].secrets.good;
