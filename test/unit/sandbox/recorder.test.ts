import { startSandbox, type Sandbox } from '../../../sandbox';
import { holdAnswers } from '../../support/heldAnswers';
import { clientsOf } from './clients';

describe('what the sandbox remembers', () => {
	let sandbox: Sandbox;
	let clients: ReturnType<typeof clientsOf>;

	beforeAll(async () => {
		sandbox = await startSandbox();
		clients = clientsOf(sandbox);
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	it('shows requests as they came over the wire', async () => {
		await clients.meteroid.post('/customers/a%2Fb/portal-token?x=1&x=2', { some: 'body' });

		expect(sandbox.requests).toEqual([
			{
				provider: 'meteroid',
				method: 'POST',
				path: '/meteroid/api/v1/customers/a%2Fb/portal-token',
				query: { x: ['1', '2'] },
				headers: expect.objectContaining({
					authorization: `Bearer ${sandbox.meteroid.apiKey}`,
				}),
				body: { some: 'body' },
				at: expect.any(Number),
			},
		]);
	});

	it('counts all requests by route and keeps the newest thousand', async () => {
		const calls = Array.from({ length: 1010 }, async (_, index) => {
			await clients.gigstack.get(`/clients/client_${index}`);
		});
		await Promise.all(calls);
		const { data } = await clients.plain.get('/_sandbox/statistics');

		expect(sandbox.requests).toHaveLength(1000);
		expect(data).toEqual(sandbox.statistics);
		expect(data.requests).toBe(1010);
		expect(data.byRoute).toEqual({ 'GET /gigstack/v2/clients/:id': 1010 });
		expect(data.fullestSecond).toBeLessThanOrEqual(1010);
	});

	it('knows how many requests were open at once', async () => {
		const held = holdAnswers(sandbox);
		const all = Promise.all([1, 2, 3].map(async () => await clients.gigstack.get('/teams')));
		await held.reach(3);
		held.letGo();
		await all;
		await clients.gigstack.get('/teams');

		expect(sandbox.statistics.maxInFlight).toBe(3);
		expect(sandbox.statistics.fullestSecond).toBeGreaterThanOrEqual(3);
	});

	it('counts neither portal pages nor its own calls', async () => {
		await clients.plain.get('/gigstack-portal/access');
		await clients.plain.get('/_sandbox/conditions');

		expect(sandbox.statistics.requests).toBe(0);
	});
});
