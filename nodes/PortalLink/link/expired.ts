import { createHash } from 'crypto';
import type { INodeProperties } from 'n8n-workflow';
import { Failure, wholeNumber } from '../../core';
import { faultFailure } from '../faults';

const secondsADay = 86_400;
/** How far expired links are accepted unless the user says otherwise. */
export const usualBounds: ExpiredBounds = { atMostDays: 30, onceInMinutes: 10 };
const millisecondsAMinute = 60_000;
/** Enough for a day's presses. Past it those of longest ago are forgotten, each of which is one mail more at worst. */
const mostRemembered = 10_000;

export const acceptExpiredOptions: INodeProperties[] = [
	{
		displayName: 'Accept Expired',
		name: 'acceptExpired',
		type: 'boolean',
		default: false,
		description:
			'Whether to accept expired links, so that you can send the customer a new one. Do not open a portal for them.',
	},
	{
		displayName: 'Expired at Most (Days Ago)',
		name: 'expiredAtMostDays',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 30,
		description:
			'With Accept Expired: how long ago a link may have expired. Older ones are refused.',
	},
	{
		displayName: 'Expired Once In (Minutes)',
		name: 'expiredOnceInMinutes',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 10,
		description:
			'With Accept Expired: how long to wait before the same customer can get another new link, so that many clicks lead to one mail. 0 accepts all.',
	},
];

/** How far expired links are accepted. */
export interface ExpiredBounds {
	atMostDays: number;
	onceInMinutes: number;
}

/**
 * The bounds that the user set; null where no expired link is accepted.
 * @throws Failure invalid_input that names the option
 */
export function parseExpiredBounds(options: Record<string, unknown>): ExpiredBounds | null {
	if (options.acceptExpired !== true) return null;
	const {
		expiredAtMostDays = usualBounds.atMostDays,
		expiredOnceInMinutes = usualBounds.onceInMinutes,
	} = options;
	return {
		atMostDays: wholeNumber(expiredAtMostDays, 'Expired at Most (Days Ago)', 1),
		onceInMinutes: wholeNumber(expiredOnceInMinutes, 'Expired Once In (Minutes)', 0),
	};
}

/** When an expired link was accepted last, by a hash of node and customer, the longest ago first. In this process only. */
const accepted = new Map<string, number>();

/**
 * Lets an expired link pass if it is inside the bounds and the customer's first for a while.
 * @param key what the customer and the node have in common
 * @param expiresAt in seconds since 1970
 * @throws Failure expired where it ended too long ago, rate_limited where one was accepted just now
 */
export function checkExpired(
	{ atMostDays, onceInMinutes }: ExpiredBounds,
	key: string,
	expiresAt: number,
	now: Date,
): void {
	if (endedLongAgo(atMostDays, expiresAt, now)) throw faultFailure('expired', 'The link');
	if (!isFirstInAWhile(onceInMinutes, key, now)) {
		throw new Failure(
			'rate_limited',
			'An expired link of this customer was accepted a moment ago.',
			'You do not need to do anything: the new link is on its way.',
		);
	}
}

/**
 * Whether no expired link of the customer was accepted for a while; this one then is.
 * @param key what the customer and the node have in common
 */
export function isFirstInAWhile(minutes: number, key: string, now: Date): boolean {
	const mark = createHash('sha256').update(key).digest('base64url');
	const since = now.getTime() - (accepted.get(mark) ?? -Infinity);
	if (since >= 0 && since < minutes * millisecondsAMinute) return false;
	accepted.delete(mark);
	accepted.set(mark, now.getTime());
	for (const oldest of accepted.keys()) {
		if (accepted.size <= mostRemembered) break;
		accepted.delete(oldest);
	}
	return true;
}

/**
 * Whether a link ended so long ago that it is not accepted any more.
 * @param expiresAt in seconds since 1970
 */
export function endedLongAgo(atMostDays: number, expiresAt: number, now: Date): boolean {
	return now.getTime() / 1000 - expiresAt > atMostDays * secondsADay;
}
