import { fairConditions, startSandbox, type Sandbox } from '../../../sandbox';
import { played } from '../../../sandbox/played';
import { sharedConditions } from '../../../sandbox/stage/conditions';
import { clientsOf } from './clients';

describe('the conditions of the sandbox', () => {
	let sandbox: Sandbox;
	let clients: ReturnType<typeof clientsOf>;

	beforeAll(async () => {
		sandbox = await startSandbox();
		clients = clientsOf(sandbox);
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const call = async () => await clients.meteroid.get('/customers?per_page=1');
	/** The status, or what became of the connection. */
	const outcome = async (): Promise<number | string> => {
		try {
			return (await call()).status;
		} catch (error) {
			return error instanceof Error ? error.message : 'failed';
		}
	};
	const outcomes = async (count: number): Promise<Array<number | string>> => {
		const seen = [];
		for (let index = 0; index < count; index += 1) seen.push(await outcome());
		return seen;
	};

	it('can be slow', async () => {
		sandbox.set({ delayMs: 80 });
		const start = performance.now();
		await call();

		expect(performance.now() - start).toBeGreaterThanOrEqual(75);
	});

	it('can limit its rate, for each provider by itself', async () => {
		sandbox.set({ requestsPerSecond: 3 });
		const statuses = await Promise.all(Array.from({ length: 5 }, outcome));
		const refused = await call();
		const { status } = await clients.gigstack.get('/teams');

		expect(statuses.sort()).toEqual([200, 200, 200, 429, 429]);
		expect(refused.data.code).toBe('TOO_MANY_REQUESTS');
		expect(refused.headers['retry-after']).toBe('1');
		expect(status).toBe(200);
	});

	it('can say as a date, or not at all, when to come back', async () => {
		sandbox.set({ requestsPerSecond: 0, retryAfter: 'date' });
		const date = (await call()).headers['retry-after'];
		sandbox.set({ retryAfter: 'none' });

		expect(new Date(date).toUTCString()).toBe(date);
		expect((await call()).headers).not.toHaveProperty('retry-after');
	});

	it('can refuse in the form of each provider', async () => {
		sandbox.set({ requestsPerSecond: 0 });
		const { data, headers } = await clients.appstle.get('/subscription-customers/12');

		expect(data).toMatchObject({ status: 429, message: 'Please try again later' });
		expect(headers).toMatchObject({
			'content-type': expect.stringContaining('application/problem+json'),
			'retry-after': '1',
		});
	});

	it('can fail in turn by reset, 500, 503, a cut-off body and an HTML page', async () => {
		sandbox.set({ faultShare: 1 });

		expect(await outcomes(5)).toEqual([
			expect.stringMatching('ECONNRESET|socket hang up'),
			500,
			503,
			expect.stringMatching('aborted'),
			502,
		]);
	});

	it('fails at the same calls each time', async () => {
		sandbox.set({ faultShare: 0.3 });
		const first = await outcomes(40);
		sandbox.set({ faultShare: 0.3 });

		expect(await outcomes(40)).toEqual(first);
		expect(first.filter((one) => one === 200).length).toBeGreaterThan(20);
		expect(first.filter((one) => one === 200).length).toBeLessThan(36);
	});

	it('can be down, at once or after some calls', async () => {
		sandbox.set({ downAfterRequests: 2 });
		expect(await outcomes(3)).toEqual([200, 200, 503]);

		sandbox.set({ downAfterRequests: null, down: true });
		expect(await outcomes(1)).toEqual([503]);
	});

	it('can be set and read over HTTP, and refuse what they do not know', async () => {
		const path = '/_sandbox/conditions';
		await clients.plain.post(path, { delayMs: 1, retryAfter: 'date' });
		const unknown = await clients.plain.post(path, { weather: 'rain' });

		expect(sandbox.conditions).toMatchObject({ delayMs: 1, retryAfter: 'date' });
		expect((await clients.plain.get(path)).data).toEqual(sandbox.conditions);
		expect(unknown.status).toBe(400);
	});

	it('have names that no two vendors share', () => {
		const ofVendors = Object.values(played).flatMap(({ conditions }) =>
			Object.keys(conditions.shape),
		);
		const all = [...Object.keys(sharedConditions.shape), ...ofVendors];

		expect(all.sort()).toEqual(Object.keys(fairConditions).sort());
	});

	it('give way to the answer of a test', async () => {
		sandbox.answerWith(({ path }) =>
			path.endsWith('/customers') ? { status: 418, headers: { a: 'b' }, body: null } : undefined,
		);
		const overridden = await call();
		const played = await clients.meteroid.get('/customers/crm-1001');

		expect([overridden.status, overridden.headers.a, overridden.data]).toEqual([418, 'b', null]);
		expect(played.status).toBe(200);
	});

	it('let a test cut off the own answer of a provider', async () => {
		sandbox.answerWith(() => ({ cutOff: true }));
		const cutOff = clients.meteroid.post('/customers/crm-1001/portal-token');

		await expect(cutOff).rejects.toThrow('aborted');
		expect(sandbox.statistics.tokensMinted).toBe(1);
	});
});
