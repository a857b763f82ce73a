import { startSandbox, type Sandbox } from '../../../sandbox';
import { clientsOf } from './clients';

describe('the stand-in for an SMS provider', () => {
	let sandbox: Sandbox;
	let client: ReturnType<typeof clientsOf>['plain'];

	beforeAll(async () => {
		sandbox = await startSandbox();
		client = clientsOf(sandbox).plain;
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const send = async (message: object) => await client.post('/sms/messages', message);

	it('keeps what is sent and shows it on a page, links to click', async () => {
		const message = 'Hello <Emma>, https://example.com/?token=a&b=c';
		const { status, data } = await send({ to: '+33639980001', message });
		const page = (await client.get('/sms')).data;

		expect(status).toBe(201);
		expect(sandbox.sms).toMatchObject([{ id: data.id, to: '+33639980001', message }]);
		expect((await client.get('/_sandbox/sms')).data).toEqual(sandbox.sms);
		expect(page).toContain('Hello &lt;Emma&gt;');
		expect(page).toContain('<a href="https://example.com/?token=a&amp;b=c">');
	});

	it('shows the newest first', async () => {
		for (const message of ['Before', 'After']) await send({ to: '+33639980001', message });
		expect((await client.get('/sms')).data).toMatch(/After.*Before/s);
	});

	it.each([
		['to', { to: '55 1234 5007', message: 'Hello' }],
		['to', { message: 'Hello' }],
		['message', { to: '+33639980001', message: ' ' }],
	])('refuses a bad %s in %j', async (field, message) => {
		const { status, data } = await send(message);

		expect(status).toBe(400);
		expect(data.error).toMatch(field);
		expect(sandbox.sms).toEqual([]);
	});
});
