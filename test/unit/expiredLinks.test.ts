import { checkExpired } from '../../nodes/PortalLink/link/expired';

const bounds = { atMostDays: 30, onceInMinutes: 10 };
const start = Date.parse('2026-11-20T10:00:00Z');
const expiresAt = start / 1000 - 60;
const isAccepted = (key: string, minute: number): boolean => {
	try {
		checkExpired(bounds, key, expiresAt, new Date(start + minute * 60_000));
		return true;
	} catch {
		return false;
	}
};

test('an expired link is accepted again once the minutes are over, counted from the one that was', () => {
	const minutes = [0, 5, 9.99, 10, 19.99, 20];
	expect(minutes.map((minute) => isAccepted('customer', minute))).toEqual([
		true,
		false,
		false,
		true,
		false,
		true,
	]);
});

test('a clock that is put back refuses nobody for longer than the minutes', () => {
	expect([0, -60, -55, -50].map((minute) => isAccepted('clock', minute))).toEqual([
		true,
		true,
		false,
		true,
	]);
});

test('the memory of presses has an end, and forgets the oldest first', () => {
	for (let count = 0; count < 10_001; count += 1) isAccepted(`press ${count}`, 100);
	expect(isAccepted('press 10000', 101)).toBe(false);
	expect(isAccepted('press 1', 101)).toBe(false);
	expect(isAccepted('press 0', 101)).toBe(true);
});
