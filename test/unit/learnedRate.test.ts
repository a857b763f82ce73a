import { LearnedRate } from '../../nodes/core/campaign/learnedRate';

const answersTake = 100;

/** Has so many requests taken within the second from `start`, the next one refused, and the one after taken. */
function refuseAfter(rate: LearnedRate, taken: number, start: number): void {
	for (let number = 0; number < taken; number++) {
		const sentAt = start + (number * 1000) / taken;
		rate.note(sentAt);
		rate.onGoodAnswer(sentAt, sentAt + answersTake);
	}
	rate.onRefusal(start + 999, true);
	rate.onGoodAnswer(start + 3000, start + 3000 + answersTake);
}

/** How many requests it lets through in a second, sent as soon as each may be. */
function perSecond(rate: LearnedRate, start: number): number {
	let sent = 0;
	for (let now = start; now < start + 1000; now += rate.wait(now) || 1) {
		if (rate.wait(now) > 0) continue;
		rate.note(now);
		sent++;
	}
	return sent;
}

test('the rate is what the provider took in the second before it refused', () => {
	const rate = new LearnedRate(Infinity);
	refuseAfter(rate, 50, 0);
	expect(perSecond(rate, 10_000)).toBeGreaterThanOrEqual(48);
	expect(perSecond(rate, 20_000)).toBeLessThanOrEqual(50);
});

test('a refusal after nearly as many is no reason for a lower rate', () => {
	const rate = new LearnedRate(Infinity);
	refuseAfter(rate, 50, 0);
	refuseAfter(rate, 43, 10_000);
	expect(perSecond(rate, 20_000)).toBeGreaterThanOrEqual(47);
});

test('a refusal after far fewer is', () => {
	const rate = new LearnedRate(Infinity);
	refuseAfter(rate, 50, 0);
	refuseAfter(rate, 25, 10_000);
	expect(perSecond(rate, 20_000)).toBeLessThanOrEqual(25);
});

/** Requests in a minute, sent as soon as each may be, and all taken. */
function perMinute(rate: LearnedRate, start: number): number {
	let sent = 0;
	for (let now = start; now < start + 60_000; now += Math.max(1, rate.wait(now))) {
		if (rate.wait(now) > 0) continue;
		rate.note(now);
		rate.onGoodAnswer(now, now + answersTake);
		sent++;
	}
	return sent;
}

test.each([
	['25 a second', 25],
	['240 a minute', 240 / 60],
	['500 a minute', 500 / 60],
	['100 a minute', 100 / 60],
])('a documented rate of %s is kept to from the start, and made use of', (_title, documented) => {
	const sent = perMinute(new LearnedRate(Infinity, documented), 0);
	expect(sent).toBeLessThanOrEqual(60 * documented);
	expect(sent).toBeGreaterThan(0.95 * 60 * documented);
});

test('a documented rate is not gone above when the rate is raised again after a refusal', () => {
	const rate = new LearnedRate(Infinity, 25);
	refuseAfter(rate, 10, 0);
	expect(perSecond(rate, 10_000)).toBeLessThanOrEqual(10);
	const minutes = [1, 2, 3, 4, 5].map((minute) => perMinute(rate, minute * 60_000));
	expect(minutes.at(-1)).toBeGreaterThan(0.9 * 60 * 25);
	expect(Math.max(...minutes)).toBeLessThanOrEqual(60 * 25);
});

test('a rate of the user’s takes its place', () => {
	expect(perMinute(new LearnedRate(10, 2), 0)).toBeGreaterThan(500);
	expect(perMinute(new LearnedRate(2, 10), 0)).toBeLessThanOrEqual(120);
});
