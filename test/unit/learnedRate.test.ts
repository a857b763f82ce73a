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
