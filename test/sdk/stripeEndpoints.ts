import type { Sandbox } from '../../sandbox';
import type { Flow } from '../support/webhook';
import { ourTrigger } from './ourNode';
import type { Accepted, Program } from './program';
import type { Call } from './vendor';

const url = 'https://n8n.example.com/webhook/w/node/webhook';
const event = 'invoice.payment_failed';

/** The SDK's requests have a content type also where they have no body. */
const reasons = { 'content type': 'the SDK names one where there is no body' };

/** The calls by which a trigger registers itself, puts its endpoint right, and leaves. */
export async function endpointCalls(sandbox: Sandbox, sdk: Program): Promise<Call[]> {
	const { baseUrl, apiKey } = sandbox.stripe;
	const trigger = await ourTrigger('StripePortal', { baseUrl, apiKey }, event);
	const endpoints = sandbox.webhooks.stripe;
	const ask = async (call: string, ...given: unknown[]) =>
		await sdk.ask({ call: `webhookEndpoints.${call}`, arguments: given });
	/** The node looks for its endpoint first. */
	const listed = async (): Promise<Accepted> => await ask('list', { limit: 100 });
	const ours = (step: (flow: Flow) => Promise<unknown>) => async () =>
		await step(trigger).then(
			() => null,
			(error: unknown) => String(error),
		);
	/** Each begins with the same endpoint, whoever of them has had it before. */
	const only = () => {
		const [first] = endpoints.registered.splice(0);
		const endpoint = first ?? endpoints.add({ url, enabled_events: [event] });
		endpoints.registered.push(Object.assign(endpoint, { url, status: 'disabled' }));
		return endpoint.id;
	};
	return [
		{
			name: 'a webhook endpoint is registered',
			ours: ours(async (flow) => {
				endpoints.registered.length = 0;
				await flow.switchOn();
			}),
			async theirs() {
				await listed();
				return await ask('create', {
					url,
					description: `n8n: ${trigger.workflow.name ?? ''}`,
					enabled_events: [event],
					api_version: '2026-10-28.endive',
				});
			},
			reasons,
		},
		{
			name: 'a webhook endpoint is put right',
			ours: ours(async (flow) => {
				only();
				await flow.switchOn();
			}),
			async theirs() {
				const id = only();
				await listed();
				return await ask('update', id, { enabled_events: [event], disabled: false });
			},
			reasons,
		},
		{
			name: 'a webhook endpoint is removed',
			ours: ours(async (flow) => {
				only();
				await flow.switchOff();
			}),
			async theirs() {
				const id = only();
				await listed();
				const answer = await ask('del', id);
				endpoints.add({ url, enabled_events: [event] }).id = id;
				return answer;
			},
			reasons: { ...reasons, body: 'the SDK sends an empty form' },
		},
	];
}
