import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { vendorCalled, type VendorName } from '../vendors';
import { vendorsWith, type VendorWith } from './vendorsWith';
import { Flow } from './webhook';
import type { Setup } from './workflow';

export type VendorWithTrigger = VendorWith<'trigger'>;

/** The vendors that have a trigger. */
export const vendorsWithTrigger = () => vendorsWith('trigger');

/** Fails where the vendor has none. */
export function triggerOf(name: VendorName): VendorWithTrigger {
	const vendor = vendorCalled(name);
	if (vendor.trigger === null) throw new Error(`${name} has no trigger`);
	return { ...vendor, trigger: vendor.trigger };
}

interface Changes {
	credential?: IDataObject;
	parameters?: IDataObject;
}

/** The vendor's trigger as a user sets it up: for all events, with a Signing Secret, unless told otherwise. */
export function triggerSetup(
	{ setup, trigger }: Pick<VendorWithTrigger, 'setup' | 'trigger'>,
	changes: Changes = {},
): Setup {
	const type = new setup.credential();
	const [{ secrets }] = trigger.schemes;
	// Nobody answers there.
	const usual = { apiKey: 'key', baseUrl: 'http://127.0.0.1:9', signingSecret: secrets.good };
	return {
		node: new trigger.node(),
		credentialTypes: [type],
		credentials: { [type.name]: { ...usual, ...changes.credential } },
		parameters: { events: ['*'], ...changes.parameters },
	};
}

/** A flow with that trigger, and the sandbox's account in the credential. */
export function triggerFlow(
	vendor: VendorWithTrigger,
	sandbox: Sandbox,
	{ credential, parameters }: Changes = {},
	isTest = false,
): Flow {
	const account = { ...vendor.setup.valuesOf(sandbox), ...credential };
	return new Flow(triggerSetup(vendor, { credential: account, parameters }), isTest);
}
