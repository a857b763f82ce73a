import { signingKeys } from '../../nodes/PortalLink/credential';
import { audienceOf } from '../../nodes/PortalLink/link/audience';
import { checkExpired } from '../../nodes/PortalLink/link/expired';
import { writeToken } from '../../nodes/PortalLink/link/token';
import { verify } from '../../nodes/PortalLink/resources/link/verify';
import type { Tools } from '../../nodes/PortalLink/tools';
import { sampleVendor, signingKey } from '../support/portalLink';

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

test('of presses at once one is accepted, though the first is read last', async () => {
	jest.useFakeTimers({ now: start, doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
	const webhookUrl = 'https://n8n.example.com/webhook/open-portal';
	const pressed = (reading: Promise<void>): Tools => ({
		warn: () => undefined,
		node: 'flow/Verify',
		isFirstVersion: false,
		allowsLocalAddresses: () => Promise.resolve(false),
		input: {},
		resumeUrl: () => undefined,
		whoAnswers: () => Promise.resolve(null),
		isUsedLater: () => false,
		answer: () => Promise.reject(new Error('Nobody waits')),
		timeZone: 'UTC',
		audienceOf,
		keySetAt: () => Promise.reject(new Error('No key set is needed')),
		signingKeys: async () => {
			await reading;
			return await signingKeys({ signingKey });
		},
		sharedSecret: () => Promise.reject(new Error('No secret is needed')),
	});
	const reference = { kind: 'id', value: sampleVendor.customers.sampleId } as const;
	const link = { provider: sampleVendor.name, reference, expiresAt };
	const linkToken = await writeToken(link, webhookUrl, pressed(Promise.resolve()));
	const parameters = { linkToken, webhookUrl, options: { acceptExpired: true } };
	const read = (name: string) => Object.entries(parameters).find(([key]) => key === name)?.[1];

	const opens = () => undefined;
	const flow = { isFirstVersion: false, today: '2026-11-27' };
	let readFirst = () => {};
	const whileReading = pressed(new Promise((resolve) => (readFirst = resolve)));
	const first = verify.run(read, whileReading, opens, flow);
	jest.setSystemTime(start + 5);
	const second = await verify.run(read, pressed(Promise.resolve()), opens, flow);
	expect(second).toMatchObject([{ linkExpired: true }]);
	readFirst();
	await expect(first).rejects.toThrow('a moment ago');
	jest.useRealTimers();
});
