import axios from 'axios';
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

test('an event without a provider or an address is refused', async () => {
	expect((await fire({ event: 'invoice.finalized' })).status).toBe(400);
});
