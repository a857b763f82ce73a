import type { IDataObject } from 'n8n-workflow';
import type { SandboxAnswer } from '../../sandbox';
import { minutes } from '../support/durations';
import { openPortal, type PortalRun } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendorsWith } from '../support/vendorsWith';
import { vendors } from '../vendors';

const sandbox = sandboxForTests();

describe.each(vendors)('a run at $name', ({ name, customers: { unknownId }, answers }) => {
	const customers = (count: number) =>
		sandbox()
			.customers[name].slice(0, count)
			.map(({ id }) => ({ id: String(id) }));

	async function openAll(ids: string[], run: Partial<PortalRun> = {}) {
		return await openPortal(name, sandbox(), {
			customer: '={{ $json.id }}',
			items: ids.map((id) => ({ id })),
			onError: 'continueRegularOutput',
			...run,
		});
	}

	describe('faults on the way', () => {
		it.each<[string, SandboxAnswer]>([
			['a reset connection', { reset: true }],
			['an answer that breaks off', { cutOff: true }],
			['a web page', { body: '<html>' }],
			['status 408', { status: 408, body: {} }],
			['status 425', { status: 425, body: {} }],
			['status 500', { status: 500, body: {} }],
			['status 503', { status: 503, body: {} }],
			['status 429', { status: 429, body: {} }],
			['status 429 and Retry-After', { status: 429, headers: { 'retry-after': '30' }, body: {} }],
			[
				'status 429 and a date to wait for',
				{ status: 429, headers: { 'retry-after': 'Fri, 01 Jan 2100 00:00:00 GMT' }, body: {} },
			],
		])('%s once loses nobody', async (_title, answer) => {
			let isFirst = true;
			sandbox().answerWith(() => (isFirst ? ((isFirst = false), answer) : undefined));
			const { success } = await openAll(customers(3).map(({ id }) => id));
			expect(success.map(({ json }) => json.customerId)).toEqual(customers(3).map(({ id }) => id));
			expect(sandbox().statistics.requests).toBe(4);
		});

		it.each([400, 401, 403, 404, 422])('status %d is not asked for again', async (status) => {
			sandbox().answerWith(() => ({ status, body: {} }));
			await openAll(customers(2).map(({ id }) => id));
			const each = status === 404 ? answers.requestsOfNobody : 1;
			expect(sandbox().statistics.requests).toBe(2 * each);
		});
	});

	describe('a customer who is several times in the list', () => {
		it('is asked for once, and every item has the link', async () => {
			const [one, other] = customers(2).map(({ id }) => id);
			const { success } = await openAll([one ?? '', other ?? '', one ?? '', one ?? '']);
			expect(success.map(({ json }) => json.customerId)).toEqual([one, other, one, one]);
			const [ofOne, ofOther, ...repeated] = success.map(({ json }) => json.portalUrl);
			expect(ofOne).toEqual(expect.stringContaining('http'));
			expect(ofOther).toEqual(expect.stringContaining('http'));
			expect(ofOther).not.toBe(ofOne);
			expect(repeated).toEqual([ofOne, ofOne]);
			expect(sandbox().statistics.tokensMinted).toBe(2);
		});
	});

	describe('the line above the output', () => {
		const hintOf = async (ids: string[], run: Partial<PortalRun> = {}) => {
			const { run: execution } = await openAll(ids, run);
			return execution.data.resultData.runData.Node?.[0]?.hints ?? [];
		};

		it('says how many have a link', async () => {
			const [hint] = await hintOf(customers(3).map(({ id }) => id));
			expect(hint).toEqual({ message: '3 links', type: 'info', location: 'outputPane' });
		});

		it('says how many failed, and why, and nothing of the customers', async () => {
			const ids = [...customers(2).map(({ id }) => id), unknownId, '..'];
			const [hint] = await hintOf(ids);
			expect(hint).toMatchObject({
				message: '2 links · 2 failed: 1 not found, 1 with an entry that is empty or not accepted',
				type: 'warning',
			});
		});

		it('counts a single link as one', async () => {
			const [hint] = await hintOf([...customers(1).map(({ id }) => id), unknownId]);
			expect(hint?.message).toBe('1 link · 1 failed: 1 not found');
		});

		it.each([
			[429, '2.0', 2],
			[429, ' 3 ', 3],
			[503, '10', 10],
			[500, '4.4', 4],
		])('waits after status %d and Retry-After %j for %d s', async (status, header, seconds) => {
			let isFirst = true;
			sandbox().answerWith(() =>
				isFirst ? ((isFirst = false), { status, headers: { 'retry-after': header } }) : undefined,
			);
			const [hint] = await hintOf(customers(2).map(({ id }) => id));
			expect(hint?.message).toBe(`2 links · waited ${seconds} s for the provider`);
		});

		it('is not there for a single customer', async () => {
			expect(await hintOf(customers(1).map(({ id }) => id))).toEqual([]);
		});
	});

	test('all customers of a provider that refuses and fails are all reached, once each', async () => {
		let requests = 0;
		sandbox().answerWith(() => {
			requests++;
			if (requests % 41 === 0) return { status: 429, headers: { 'retry-after': '1' }, body: {} };
			return requests % 13 === 0 ? { status: 503, body: {} } : undefined;
		});
		const ids = customers(120).map(({ id }) => id);
		const { success } = await openAll(ids);
		expect(success.map(({ json }) => json.customerId)).toEqual(ids);
		expect(sandbox().statistics.tokensMinted).toBe(ids.length);
	});

	test.each<[IDataObject, string]>([
		[{ maxConcurrency: 0 }, 'Maximum Concurrency'],
		[{ maxRequestsPerSecond: 'fast' }, 'Maximum Requests per Second'],
		[{ giveUpAfterSeconds: -1 }, 'Give Up After'],
		[{ timeoutSeconds: 1.5 }, 'Timeout'],
	])('the options %j of a run name the field %s in every item', async (options, field) => {
		const { success } = await openAll([unknownId, unknownId], { options });
		expect(success).toHaveLength(2);
		for (const { json } of success) {
			expect(json).toMatchObject({ error: 'invalid_input' });
			expect(json.message).toContain(field);
		}
		expect(sandbox().statistics.requests).toBe(0);
	});

	test('an answer that does not come is waited for as long as the user says', async () => {
		sandbox().set({ delayMs: 2000 });
		const options = { timeoutSeconds: 1, giveUpAfterSeconds: 1 };
		const { success } = await openAll([unknownId], { options });
		expect(success[0]?.json).toMatchObject({ error: 'unreachable' });
	});
});

test.each(vendorsWith('emailSearch'))(
	'a customer of $name who is several times in the list is looked up by email once',
	async ({ name }) => {
		const { email } = sandbox().cast[name].plain;
		const { success } = await openPortal(name, sandbox(), {
			by: 'email',
			customer: '={{ $json.to }}',
			items: Array.from({ length: 5 }, () => ({ to: email })),
		});
		expect(success).toHaveLength(5);
		expect(sandbox().statistics.requests).toBe(2);
	},
);

describe.each(vendorsWith('lifetimeChoice'))(
	'with lifetimes that are chosen at $name',
	({ name }) => {
		const open = async (run: Partial<PortalRun>) =>
			await openPortal(name, sandbox(), {
				customer: String(sandbox().cast[name].plain.id),
				onError: 'continueRegularOutput',
				...run,
			});

		it('a customer is asked for again with another one', async () => {
			const { success } = await open({
				options: { lifetime: minutes('={{ $json.minutes }}') },
				items: [{ minutes: 10 }, { minutes: 20 }, { minutes: 10 }],
			});
			const lives = success.map(({ json }) => Math.ceil(Number(json.expiresInSeconds) / 600));
			expect(lives).toEqual([1, 2, 1]);
			expect(sandbox().statistics.tokensMinted).toBe(2);
		});

		it('an expression that cannot be resolved for the first item fails that item alone', async () => {
			const { success } = await open({
				options: {
					lifetime: minutes('={{ $json.minutes.toFixed(0) }}'),
					maxConcurrency: '={{ 2 + 3 }}',
				},
				items: [{}, { minutes: 10 }],
			});
			expect(success[0]?.json).toMatchObject({ error: 'invalid_input' });
			expect(success[1]?.json.portalUrl).toEqual(expect.stringContaining('http'));
		});
	},
);

const neverEnding = vendors.flatMap(({ name, lifetimes }) =>
	lifetimes.known
		.filter(({ expirySource }) => expirySource === 'never')
		.map(({ conditions = {} }) => ({ name, conditions })),
);

test.each(neverEnding)(
	'the line above the output says how many links of $name never expire, and how long the provider made it wait',
	async ({ name, conditions }) => {
		sandbox().set(conditions);
		let isFirst = true;
		sandbox().answerWith(() =>
			isFirst ? ((isFirst = false), { status: 429, headers: { 'retry-after': '7' } }) : undefined,
		);
		const [one, other] = sandbox().customers[name];
		const { run } = await openPortal(name, sandbox(), {
			customer: '={{ $json.id }}',
			items: [{ id: one?.id }, { id: other?.id }],
		});
		const [hint] = run.data.resultData.runData.Node?.[0]?.hints ?? [];
		expect(hint?.message).toBe('2 links · waited 7 s for the provider · 2 never expire');
	},
);

// By the real clock, which only ever makes it longer. Which second has how many, the unit tests of the pace tell.
test.each(vendors)(
	'a run at $name takes as long as its promise of a rate asks',
	async ({ name }) => {
		jest.restoreAllMocks();
		const start = performance.now();
		const { success } = await openPortal(name, sandbox(), {
			customer: '={{ $json.id }}',
			items: sandbox()
				.customers[name].slice(0, 12)
				.map(({ id }) => ({ id })),
			options: { maxRequestsPerSecond: 10 },
		});
		expect(success.filter(({ json }) => json.portalUrl)).toHaveLength(12);
		// The 11th request comes a second after the first at the earliest; a timer may be a moment early.
		expect(performance.now() - start).toBeGreaterThan(950);
	},
);
