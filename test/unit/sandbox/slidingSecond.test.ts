import { SlidingSecond } from '../../../sandbox/stage/slidingSecond';

describe('the sliding second', () => {
	it('counts what is less than a second old', () => {
		const second = new SlidingSecond();
		for (const at of [0, 400, 900]) second.add(at);

		expect(second.count(999)).toBe(3);
		expect(second.untilNextLeaves(999)).toBe(1);
		expect(second.count(1000)).toBe(2);
		expect(second.count(1900)).toBe(0);
	});

	it('stays right over many events', () => {
		const second = new SlidingSecond();
		for (let at = 0; at < 50_000; at += 2) {
			second.add(at);
			second.count(at);
		}

		expect(second.count(49_998)).toBe(500);
	});
});
