import type { IDataObject } from 'n8n-workflow';
import { realClock } from '../../nodes/core/campaign/clock';
import { onlyWaitsTakeTime } from '../support/clocks';
import { execute } from '../support/engine';
import { aWhile, holdAnswers, type HeldAnswers } from '../support/heldAnswers';
import { openPortal, setupOf, type PortalRun } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendorsWith } from '../support/vendorsWith';
import { vendors } from '../vendors';

const sandbox = sandboxForTests();

describe.each(vendors)('$name in a loop', ({ name }) => {
	const ids = (count: number) =>
		sandbox()
			.customers[name].slice(0, count)
			.map(({ id }) => ({ id }));
	const open = async (items: IDataObject[], run: Partial<PortalRun> = {}) =>
		await openPortal(name, sandbox(), { customer: '={{ $json.id }}', items, ...run });

	let held: HeldAnswers | undefined;
	afterEach(() => held?.letGo());

	/** How many requests of the second batch come before any of them is answered: so many at least. */
	async function atOnceInSecondBatch(least: number, run: Partial<PortalRun> = {}): Promise<number> {
		// By their customers: on a busy machine a request of the first batch may have to be repeated.
		const second = ids(40).slice(20);
		held = holdAnswers(sandbox(), (request) =>
			second.some(({ id }) => JSON.stringify(request).includes(String(id))),
		);
		const opened = open(ids(40), { batches: { size: 20 }, ...run });
		await held.reach(least);
		await aWhile();
		const atOnce = held.count();
		held.letGo();
		const { runs } = await opened;
		expect(runs.map(({ success }) => success.length)).toEqual([20, 20]);
		return atOnce;
	}

	it('has as many requests under way at once as it could at the end of the first batch', async () => {
		expect(await atOnceInSecondBatch(9)).toBeGreaterThan(8);
	});

	it('begins slowly again where its settings have changed', async () => {
		const options = { maxConcurrency: '={{ 100 + $runIndex }}' };
		expect(await atOnceInSecondBatch(4, { options })).toBe(4);
	});

	/** How much time passes, waits included, between the requests of these numbers, in milliseconds. */
	function timeBetween(
		first: number,
		last: number,
		answer: (number: number) => boolean = () => true,
	) {
		onlyWaitsTakeTime();
		const times: number[] = [];
		sandbox().answerWith(() => {
			times.push(realClock.now());
			return answer(times.length) ? undefined : { status: 429, body: {} };
		});
		return () => Number(times[last - 1]) - Number(times[first - 1]);
	}

	it('goes on at the rate that it has learned in the first batch', async () => {
		// Of the first twelve four are taken, and these asked for again: all of that is the first batch.
		const passed = timeBetween(17, 24, (number) => number <= 4 || number > 12);
		const run = { batches: { size: 12 }, options: { maxConcurrency: 8 } };
		await open(ids(24), run);
		expect(passed()).toBeGreaterThan(1000);
	});

	it('keeps the promise of a rate from batch to batch', async () => {
		const passed = timeBetween(1, 12);
		await open(ids(12), { batches: { size: 1 }, options: { maxRequestsPerSecond: 10 } });
		expect(passed()).toBeGreaterThan(1000);
	});

	it('gives a customer of an earlier batch the same link, without asking again', async () => {
		const [plain = { id: '' }, another = { id: '' }] = ids(2);
		await open([plain, another]);
		const { requests } = sandbox().statistics;
		sandbox().reset();
		const { runs } = await open([plain, another, { ...plain }], { batches: { size: 1 } });
		expect(sandbox().statistics.requests).toBe(requests);
		const links = runs.map(({ success }) => success[0]?.json.portalUrl);
		expect(links[2]).toBe(links[0]);
	});

	it('asks again for a customer who could not be had', async () => {
		const [plain = { id: '' }, another = { id: '' }] = ids(2);
		let refusals = 0;
		sandbox().answerWith((request) =>
			JSON.stringify(request).includes(String(plain.id)) && refusals++ === 0
				? { status: 403, body: {} }
				: undefined,
		);
		const { runs } = await open([plain, another, { ...plain }], {
			batches: { size: 1 },
			onError: 'continueRegularOutput',
		});
		const errors = runs.map(({ success }) => success[0]?.json.error);
		expect(errors).toEqual(['forbidden', undefined, undefined]);
	});

	it('keeps nothing for another execution', async () => {
		await open(ids(1));
		const { requests } = sandbox().statistics;
		await open(ids(1));
		expect(sandbox().statistics.requests).toBe(2 * requests);
	});

	it('is stopped by the user in the middle of a batch, and begins no other', async () => {
		jest.restoreAllMocks();
		let stop = () => {};
		let isPausing = false;
		sandbox().answerWith(() => {
			if (sandbox().statistics.requests <= 30) return undefined;
			if (!isPausing) void aWhile().then(() => stop());
			isPausing = true;
			return { status: 429, headers: { 'retry-after': '240' }, body: {} };
		});
		const run: PortalRun = {
			customer: '={{ $json.id }}',
			items: ids(90),
			batches: { size: 30 },
			onError: 'continueRegularOutput',
			// Else the first batch would take as long as the provider's documented rate asks.
			options: { maxRequestsPerSecond: 1000 },
		};
		const ended = await openPortal(name, sandbox(), run, (running) => {
			stop = () => running.cancel();
		});
		// Else the pause would outlast the time that a test has.
		expect(ended.run.status).toBe('canceled');
		await aWhile();
		expect(sandbox().statistics.requests).toBeLessThanOrEqual(60);
	});
});

test.each(vendorsWith('emailSearch'))(
	'$name: who has an email is looked up again in each batch, and their link is kept',
	async ({ name }) => {
		const { plain, another } = sandbox().cast[name];
		const items = [plain, another, plain].map(({ email }) => ({ email }));
		const run = { by: 'email', customer: '={{ $json.email }}' } as const;
		await openPortal(name, sandbox(), { ...run, items: items.slice(0, 1) });
		const { requests } = sandbox().statistics;
		sandbox().reset();
		await openPortal(name, sandbox(), { ...run, items, batches: { size: 1 } });
		const { requests: all, tokensMinted } = sandbox().statistics;
		expect([all, tokensMinted]).toEqual([3 * requests - 1, 2]);
	},
);

describe.each(vendorsWith('mail'))('$name', ({ name, mail }) => {
	it.each([
		['', false],
		[', with a long Wait between them', true],
	])('mails a customer once, in however many batches they are%s', async (_title, waits) => {
		const { plain, another } = sandbox().cast[name];
		const customer = { __rl: true, mode: 'email', value: '={{ $json.email }}' };
		const items = [plain, another, plain, plain].map(({ email }) => ({ json: { email } }));
		const { runs } = await execute({
			...setupOf(name, sandbox(), { parameters: { operation: mail.operation, customer } }),
			items,
			batches: { size: 1, waits },
		});
		expect(runs.map(({ success }) => success[0]?.json.magicLinkSent)).toEqual(
			items.map(() => true),
		);
		expect(sandbox().statistics.emailsSent).toBe(2);
	});
});
