import fc from 'fast-check';
import { Gate, type GateSettings } from '../../nodes/core/campaign/gate';
import { inOrder } from '../../nodes/core/campaign/inOrder';
import { persistentSend } from '../../nodes/core/campaign/persistentSend';
import { asFailure, Failure } from '../../nodes/core/errors';
import { PlayedProvider, type Answer } from '../support/playedProvider';
import { VirtualClock } from '../support/virtualClock';

const usual: GateSettings = {
	maxConcurrency: 128,
	maxRequestsPerSecond: Infinity,
	giveUpAfterMilliseconds: 600_000,
};

interface Campaign {
	clock: VirtualClock;
	provider: PlayedProvider;
	gate: Gate;
	/** For each item what came, or the failure. */
	results: Promise<unknown[]>;
}

function start(
	items: number,
	answer: (number: number, at: number) => Answer,
	{ random, ...changes }: Partial<GateSettings> & { random?: () => number } = {},
): Campaign {
	const settings = { ...usual, ...changes };
	const clock = new VirtualClock(random);
	const provider = new PlayedProvider(clock, answer);
	const gate = new Gate(settings, clock);
	const send = persistentSend('Acme', provider.request, gate, clock);
	const inputs = Array.from({ length: items });
	const results = inOrder(inputs, settings.maxConcurrency, async (_input, index) =>
		send({ method: 'POST', path: [String(index)], subject: `customer ${index}` }).catch(asFailure),
	);
	return { clock, provider, gate, results };
}

async function finish({ clock, provider, gate, results }: Campaign) {
	const came = await clock.passUntil(results);
	const delivered = came.filter((result) => !(result instanceof Failure)).length;
	return { came, delivered, seconds: clock.now() / 1000, provider, gate };
}

const refused: Answer = { kind: 'limit', after: 100, wait: 5000 };

const after = fc.integer({ min: 1, max: 3000 });
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ kind: fc.constant('good' as const), after }) },
	{
		weight: 1,
		arbitrary: fc.record({ kind: fc.constant('fault' as const), after }),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant('limit' as const),
			after,
			wait: fc.option(fc.integer({ min: 1, max: 10 ** 9 })),
		}),
	},
);

const schedule = fc.record({
	answers: fc.array(anyAnswer, { minLength: 1, maxLength: 120 }),
	items: fc.integer({ min: 1, max: 60 }),
	maxConcurrency: fc.integer({ min: 1, max: 20 }),
	maxRequestsPerSecond: fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 30 })),
	chance: fc.double({ min: 0, max: 0.999, noNaN: true }),
});

test('whatever the provider answers, and whenever, the promises hold', async () => {
	const property = fc.asyncProperty(schedule, async ({ answers, items, chance, ...settings }) => {
		const calm: Answer = { kind: 'good', after: 50 };
		const { came, provider } = await finish(
			start(items, (number) => answers[number] ?? calm, { ...settings, random: () => chance }),
		);
		// One result for each item, its own, in order.
		expect(came).toHaveLength(items);
		came.forEach((result, index) => {
			if (!(result instanceof Failure)) expect(result).toBe(String(index));
		});
		// Never more under way, nor in any second, than allowed; never more than the repeats promised.
		expect(provider.mostUnderWay).toBeLessThanOrEqual(settings.maxConcurrency);
		expect(provider.fullestSecond()).toBeLessThanOrEqual(settings.maxRequestsPerSecond);
		expect(provider.sent.length).toBeLessThanOrEqual(items * 9);
		// Nothing is asked for again once it came, and nothing is sent while the provider asks to wait.
		for (const one of provider.sent) {
			const again = provider.sent.filter(
				({ path, at }) => path === one.path && at >= one.answeredAt,
			);
			if (one.answer.kind === 'good') expect(again).toEqual([]);
			if (one.answer.kind !== 'limit' || typeof one.answer.wait !== 'number') continue;
			const until = one.answeredAt + Math.min(one.answer.wait, 300_000);
			const early = provider.sent.filter(({ at }) => at > one.answeredAt && at < until);
			expect(early).toEqual([]);
		}
	});
	await fc.assert(property, { numRuns: 150 });
});

/** Takes so many a second, counted over the second before, as a strict provider does. */
function strictProvider(perSecond: number, wait: (milliseconds: number) => number | null) {
	const taken: number[] = [];
	return (number: number, at: number): Answer => {
		const recent = taken.filter((time) => time > at - 1000);
		// Refusals are quick, and good answers do not come in the order of the requests.
		const after = 100 + ((number * 37) % 100);
		if (recent.length < perSecond) {
			taken.push(at);
			return { kind: 'good', after };
		}
		const oldest = recent[0] ?? at;
		return { kind: 'limit', after: 20, wait: wait(oldest + 1000 - at) };
	};
}

const wholeSeconds = (milliseconds: number) => Math.max(1, Math.ceil(milliseconds / 1000)) * 1000;

test.each([
	['with Retry-After', wholeSeconds, 47],
	['without Retry-After', () => null, 45],
])('a limit of 50 a second %s is found, kept and used', async (_title, wait, atLeast) => {
	const { delivered, seconds, provider } = await finish(start(2000, strictProvider(50, wait)));
	expect(delivered).toBe(2000);
	expect(2000 / seconds).toBeGreaterThan(atLeast);
	expect(provider.sent.length).toBeLessThan(2000 * 1.1);
});

test('requests that were late on the way are not met by a refusal a second later', async () => {
	const arrivals: number[] = [];
	const { delivered, provider } = await finish(
		start(1000, (number, at) => {
			const late = number % 100 < 4 ? 45 : 0;
			const arrival = at + late;
			const recent = arrivals.filter((time) => time > arrival - 1000 && time <= arrival);
			if (recent.length >= 50) return { kind: 'limit', after: 20, wait: 1000 };
			arrivals.push(arrival);
			return { kind: 'good', after: 100 + late };
		}),
	);
	expect(delivered).toBe(1000);
	const refusals = provider.sent.filter(({ answer, at }) => answer.kind === 'limit' && at > 3000);
	expect(refusals).toEqual([]);
});

test('a provider that cools down for five minutes without saying so loses nobody', async () => {
	let coolsUntil = 0;
	let taken = 0;
	const { delivered, provider } = await finish(
		start(500, (_number, at) => {
			if (at < coolsUntil) return { kind: 'limit', after: 20, wait: null };
			if (++taken % 100 === 0) coolsUntil = at + 300_000;
			return { kind: 'good', after: 100 };
		}),
	);
	expect(delivered).toBe(500);
	expect(provider.sent.length).toBeLessThan(1500);
});

test.each(['fault', 'limit'] as const)(
	'a provider that answers nothing but %s is given up, with every item accounted for',
	async (kind) => {
		const { came, delivered, provider, seconds, gate } = await finish(
			start(2000, (number) =>
				number < 1000 ? { kind: 'good', after: 100 } : { kind, after: 100, wait: null },
			),
		);
		expect(delivered).toBe(1000);
		expect(came).toHaveLength(2000);
		expect(provider.sent.length).toBeLessThan(1300);
		expect(seconds).toBeLessThan(700);
		expect(gate.closed).toBe(kind);
	},
);

test('an outage of a minute loses nobody', async () => {
	const { delivered } = await finish(
		start(3000, (_number, at) =>
			at > 2000 && at < 62_000 ? { kind: 'fault', after: 30 } : { kind: 'good', after: 100 },
		),
	);
	expect(delivered).toBe(3000);
});

test('one fault in ten costs one request more in ten, and nobody', async () => {
	const { delivered, provider } = await finish(
		start(1000, (number) => ({ kind: number % 10 === 3 ? 'fault' : 'good', after: 100 })),
	);
	expect(delivered).toBe(1000);
	expect(provider.sent.length).toBeLessThanOrEqual(1125);
});

test('requests begin with a few and grow to what is allowed', async () => {
	const { provider } = await finish(
		start(600, () => ({ kind: 'good', after: 100 }), { maxConcurrency: 64 }),
	);
	expect(provider.sent.filter(({ at }) => at === 0)).toHaveLength(4);
	expect(provider.mostUnderWay).toBe(64);
});

test('after trouble only half as many are under way', async () => {
	const { provider } = await finish(
		start(400, (number) => ({ kind: number === 200 ? 'fault' : 'good', after: 100 }), {
			maxConcurrency: 40,
		}),
	);
	const trouble = provider.sent[200]?.answeredAt ?? 0;
	const underWay = provider.sent.filter(
		({ at, answeredAt }) => at <= trouble + 99 && answeredAt > trouble + 99,
	);
	expect(underWay.length).toBeLessThanOrEqual(21);
});

test('after a pause the provider is tried with a single request', async () => {
	const { provider } = await finish(
		start(300, (number) =>
			number < 100
				? { kind: 'good', after: 100 }
				: number === 100
					? refused
					: { kind: 'good', after: 50 },
		),
	);
	const pauseEnds = (provider.sent[100]?.answeredAt ?? 0) + 5000;
	const tried = provider.sent.filter(({ at }) => at >= pauseEnds && at < pauseEnds + 50);
	expect(tried).toHaveLength(1);
});

test.each([
	['fault', 6],
	['limit', 9],
] as const)(
	'a request that meets nothing but a %s is given up after %d tries',
	async (kind, tries) => {
		const clock = new VirtualClock();
		const provider = new PlayedProvider(clock, () => ({ kind, after: 10, wait: 20 }));
		const gate = new Gate(usual, clock);
		const send = persistentSend('Acme', provider.request, gate, clock);
		const sending = send({ method: 'GET', path: ['1'], subject: 'customer 1' }).catch(asFailure);
		expect(await clock.passUntil(sending)).toBeInstanceOf(Failure);
		expect(provider.sent).toHaveLength(tries);
	},
);

test('repeats stop when they cost more than they bring', async () => {
	const { delivered, provider } = await finish(
		start(3000, (number) => ({ kind: number % 3 === 0 ? 'good' : 'fault', after: 20 })),
	);
	expect(provider.sent.length).toBeLessThan(3000 + 200 + 0.2 * delivered + 10);
});

test('stop in the middle of a long pause ends everything at once', async () => {
	const campaign = start(50, () => ({ kind: 'limit', after: 10, wait: 240_000 }));
	const { clock, gate, provider } = campaign;
	let sentBefore = 0;
	const stopping = (async () => {
		await clock.sleep(30_000);
		sentBefore = provider.sent.length;
		gate.close('stopped');
		return clock.now();
	})();
	const stoppedAt = await clock.passUntil(stopping);
	const { came } = await finish(campaign);
	expect(clock.now() - stoppedAt).toBeLessThan(1000);
	expect(provider.sent.length).toBe(sentBefore);
	expect(
		came.every((result) => result instanceof Failure && result.failureCode === 'cancelled'),
	).toBe(true);
});

test('a provider in trouble that says when to come back is left alone until then', async () => {
	const { clock, provider, results } = start(50, (number) =>
		number === 3 ? { kind: 'fault', after: 100, wait: 30_000 } : { kind: 'good', after: 100 },
	);
	const came = await clock.passUntil(results);
	expect(came.filter((result) => result instanceof Failure)).toEqual([]);
	const told = provider.sent.find(({ answer }) => answer.kind === 'fault')?.answeredAt ?? NaN;
	const early = provider.sent.filter(({ at }) => at > told && at < told + 30_000);
	expect(early).toEqual([]);
});

describe('another run behind the same gate', () => {
	const good: Answer = { kind: 'good', after: 100 };
	const run = async ({ clock, provider, gate }: Campaign, items: number) => {
		gate.reopen();
		const send = persistentSend('Acme', provider.request, gate, clock);
		const results = inOrder(Array.from({ length: items }), 128, async (_input, index) =>
			send({ method: 'POST', path: [String(index)], subject: 'customer' }).catch(asFailure),
		);
		const came = await clock.passUntil(results);
		return came.filter((result) => !(result instanceof Failure)).length;
	};

	it('has as many requests under way at once as the one before had in the end', async () => {
		const campaign = start(300, () => good);
		await finish(campaign);
		const before = campaign.clock.now();
		expect(await run(campaign, 100)).toBe(100);
		expect(campaign.clock.now() - before).toBe(100);
	});

	it('keeps to the rate that the one before has learned', async () => {
		const taken: number[] = [];
		let refusals = 0;
		const campaign = start(100, (_number, at) => {
			if (taken.filter((time) => time > at - 1000).length >= 20) {
				refusals++;
				return { kind: 'limit', after: 10 };
			}
			taken.push(at);
			return { kind: 'good', after: 10 };
		});
		expect((await finish(campaign)).delivered).toBe(100);
		const [refused, before] = [refusals, campaign.clock.now()];
		expect(await run(campaign, 200)).toBe(200);
		expect(refusals).toBe(refused);
		expect(campaign.clock.now() - before).toBeLessThan(11_000);
	});

	it('gives up at once where the one before did and nothing has changed', async () => {
		const campaign = start(50, () => ({ kind: 'limit', after: 10 }));
		expect((await finish(campaign)).delivered).toBe(0);
		const { length } = campaign.provider.sent;
		expect(await run(campaign, 50)).toBe(0);
		expect(campaign.provider.sent).toHaveLength(length + 1);
	});

	it('goes on where the one before gave up and the provider is back', async () => {
		let isDown = true;
		const campaign = start(50, () => (isDown ? { kind: 'fault', after: 10 } : good));
		expect((await finish(campaign)).delivered).toBe(0);
		isDown = false;
		expect(await run(campaign, 50)).toBe(50);
	});

	it('is as patient as the first, however long ago that was', async () => {
		const campaign = start(1, () => good);
		await finish(campaign);
		const { clock, provider } = campaign;
		await clock.passUntil(clock.sleep(3_600_000));
		const sent = provider.sent.length;
		jest.spyOn(provider, 'request').mockImplementationOnce(async () => ({
			body: null,
			failure: new Failure('rate_limited', 'limit', ''),
			retry: { kind: 'limit', waitMilliseconds: 1000 },
		}));
		expect(await run(campaign, 1)).toBe(1);
		expect(provider.sent.length).toBe(sent + 1);
	});

	it('takes its repeats from the same budget', async () => {
		const campaign = start(1, () => good);
		await finish(campaign);
		let faults = 0;
		jest.spyOn(campaign.provider, 'request').mockImplementation(async () => {
			faults++;
			return {
				body: null,
				failure: new Failure('unreachable', 'fault', ''),
				retry: { kind: 'fault', waitMilliseconds: null },
			};
		});
		for (let runs = 0; runs < 10; runs++) await run(campaign, 30);
		expect(faults).toBeLessThan(300 + 200 + 10);
	});
});
