import axios from 'axios';
import { appstleTrigger } from '../../../nodes/Appstle/trigger';
import { gigstackTrigger } from '../../../nodes/Gigstack/trigger';
import { lagoTrigger } from '../../../nodes/Lago/trigger';
import { meteroidTrigger } from '../../../nodes/Meteroid/trigger';
import { paddleTrigger } from '../../../nodes/PaddlePortal/trigger';
import { polarTrigger } from '../../../nodes/Polar/trigger';
import { stripeTrigger } from '../../../nodes/StripePortal/trigger';
import { observers, type Delivery } from '../../../sandbox/stage/observers';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();

const fire = async (content: object) =>
	await axios.post(`${sandbox().url}/_sandbox/events`, content, { validateStatus: null });

test('an event is sent to an address, for whoever tries a trigger in the demo', async () => {
	const url = `${sandbox().url}/nobody-is-here`;
	const { status, data } = await fire({ provider: 'meteroid', event: 'invoice.finalized', url });
	expect(status).toBe(200);
	expect(data).toMatchObject([{ status: 404 }]);
});

test('an event without an address is sent to those that are registered for it, and to nobody else', async () => {
	const register = (path: string, event: string) =>
		sandbox().webhooks.meteroid.add({
			url: `${sandbox().url}/${path}`,
			event_types: [event],
		});
	const { url } = register('nobody-is-here', 'invoice.finalized');
	register('nor-here', 'invoice.created');
	const { data } = await fire({ provider: 'meteroid', event: 'invoice.finalized' });
	expect(data).toMatchObject([{ url, status: 404 }]);
});

test('an event without a provider is refused', async () => {
	expect((await fire({ event: 'invoice.finalized' })).status).toBe(400);
});

// Each is held against the vendor's contract, where there is one.
test.each([
	['appstle', appstleTrigger.events],
	['gigstack', gigstackTrigger.events],
	['lago', lagoTrigger.events],
	['meteroid', meteroidTrigger.events],
	['paddle', paddleTrigger.events],
	['polar', polarTrigger.events],
	['stripe', stripeTrigger.events],
] as const)(
	"every event of %s's trigger is played, and says which it is",
	async (provider, events) => {
		const played: Delivery[] = [];
		const observer = { exchange: () => undefined, delivery: (one: Delivery) => played.push(one) };
		observers.add(observer);
		const url = `${sandbox().url}/nobody-is-here`;
		for (const event of events) await sandbox().fire(provider, event, { url });
		observers.delete(observer);

		const named = played.filter(({ event, payload }) => Object.values(payload).includes(event));
		expect(named.map(({ event }) => event)).toEqual(events);
	},
);
