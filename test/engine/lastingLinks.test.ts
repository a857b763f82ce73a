import { realClock } from '../../nodes/core/campaign/clock';
import { minutes } from '../support/durations';
import { hintsOf } from '../support/portalLink';
import { openPortal } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendorsWith } from '../support/vendorsWith';

const sandbox = sandboxForTests();

// Time goes by where a test says so alone, so that it is no matter how fast the machine is.
const timers = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;
const turns = ['setImmediate', 'clearImmediate', 'nextTick', 'queueMicrotask'] as const;
beforeEach(() => {
	jest.useFakeTimers({ doNotFake: [...timers, ...turns, 'performance', 'hrtime'] });
});
afterEach(() => jest.useRealTimers());

/** Has the vendor answer so many seconds later. */
async function answerLate(seconds: number): Promise<undefined> {
	await realClock.sleep(1000 * seconds);
	jest.setSystemTime(Date.now() + 1000 * seconds);
}

describe.each(vendorsWith('lifetimeChoice'))('$name', ({ name, lifetimeChoice: { least } }) => {
	const items = (count: number) =>
		sandbox()
			.customers[name].slice(0, count)
			.map(({ id }) => ({ id }));

	/** One after the other, so that those before a late one have their links. */
	const inTurn = { maxConcurrency: 1 };

	/** In seconds, as no unit of version 2 is short enough to wait for. */
	const closeBounds = {
		version: 1,
		options: { expiresInSeconds: least, minimumLifetimeSeconds: least - 2, ...inTurn },
	};

	test('an access that fell below the minimum while others were handled is asked for again', async () => {
		// The last customer takes longer than the first one's access may have lost.
		const list = items(3);
		let requests = 0;
		sandbox().answerWith(({ path }) => {
			requests++;
			const isSlow = requests <= 3 && path.includes(String(list[2]?.id));
			return isSlow ? answerLate(3) : undefined;
		});
		const outcome = await openPortal(name, sandbox(), {
			customer: '={{ $json.id }}',
			items: list,
			...closeBounds,
		});
		expect(requests).toBe(5);
		expect(outcome.success.map(({ pairedItem }) => pairedItem)).toEqual(
			list.map((_, item) => ({ item })),
		);
		for (const { json } of outcome.success) {
			const left = (Date.parse(String(json.expiresAt)) - Date.now()) / 1000;
			expect(Number(json.expiresInSeconds)).toBeGreaterThanOrEqual(least - 2);
			expect(Math.abs(Number(json.expiresInSeconds) - left)).toBeLessThan(10);
		}
		expect(hintsOf(outcome)[0]).toMatch(
			/For 2 items the link expired, or had less time left than Minimum Lifetime/,
		);
	});

	test('the seconds left are those when the items leave the node', async () => {
		const list = items(2);
		sandbox().answerWith(({ path }) =>
			path.includes(String(list[1]?.id)) ? answerLate(3) : undefined,
		);
		const { success } = await openPortal(name, sandbox(), {
			customer: '={{ $json.id }}',
			items: list,
			options: { lifetime: minutes(10), ...inTurn },
		});
		const [first, last] = success.map(({ json }) => Number(json.expiresInSeconds));
		expect(Number(last) - Number(first)).toBe(3);
	});

	test('what cannot last as long as the run fails, and is not passed on', async () => {
		const list = items(3);
		let requests = 0;
		sandbox().answerWith(({ path }) => {
			const slow = list[++requests <= 3 ? 2 : 1];
			return path.includes(String(slow?.id)) ? answerLate(3) : undefined;
		});
		const { success, failed } = await openPortal(name, sandbox(), {
			customer: '={{ $json.id }}',
			items: list,
			...closeBounds,
			onError: 'continueErrorOutput',
		});
		expect(success.map(({ json }) => json.id)).not.toContain(list[0]?.id);
		expect(failed[0]?.json).toMatchObject({ id: list[0]?.id });
		expect(failed[0]?.json.error).toMatch(/before the run ended.*smaller parts\. \[lifetime\]/);
	});

	test('an access is given to a second item no longer than it is good', async () => {
		const [plain, other] = items(2);
		sandbox().answerWith(({ path }) =>
			path.includes(String(other?.id)) ? answerLate(4) : undefined,
		);
		const { success } = await openPortal(name, sandbox(), {
			customer: '={{ $json.id }}',
			items: [{ ...plain }, { ...other }, { ...plain }],
			...closeBounds,
			onError: 'continueRegularOutput',
		});
		expect(success.map(({ json }) => json.error)).toEqual([undefined, undefined, undefined]);
		expect(Number(success[2]?.json.expiresInSeconds)).toBeGreaterThanOrEqual(least - 2);
	});
});
