import { eventTypes } from '../../sandbox/stripe/eventTypes';
import type { Sandbox } from '../../sandbox';
import { heardDuring, listening } from './listener';
import { ourTrigger } from './ourNode';
import type { Program } from './program';
import type { Call } from './vendor';

const failed = 'invoice.payment_failed';

/** Every event as the sandbox sends it, which the SDK verifies, and one as the SDK signs it, which the trigger does. */
export async function eventsVerified(sandbox: Sandbox, sdk: Program): Promise<Call[]> {
	const { baseUrl, apiKey, signingSecret: secret } = sandbox.stripe;
	const trigger = await ourTrigger('StripePortal', { baseUrl, apiKey }, failed);

	const bySandbox = eventTypes.map((type) => ({
		name: `the event ${type}`,
		async theirs() {
			const heard = await heardDuring(async (url) => await sandbox.fire('stripe', type, { url }));
			const signature = heard.headers['stripe-signature'];
			return await sdk.ask({ body: heard.body.toString(), signature, secret });
		},
	}));

	/** @param wrong what is put before the secret that the SDK signs with */
	const signedBySdk = async (wrong: string, status: number) => {
		await trigger.switchOn();
		const endpoint = sandbox.webhooks.stripe.registered.at(-1);
		const body = JSON.stringify({ id: 'evt_1', object: 'event', type: failed, data: {} });
		return await listening(
			async (call) => (await trigger.receive(call)).status ?? 0,
			async (url) => await sdk.ask({ url, body, secret: `${wrong}${endpoint?.secret}`, status }),
		);
	};
	return [
		...bySandbox,
		{
			name: 'an event that the SDK signs',
			theirs: async () => await signedBySdk('', 200),
		},
		{
			name: 'an event that the SDK signs with another secret',
			theirs: async () => await signedBySdk('whsec_', 401),
		},
	];
}
