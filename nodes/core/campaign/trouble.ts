import type { Clock } from './clock';

const shortest = 1000;
const longest = 60_000;
/** What a provider may ask for at most, in milliseconds; it is asked again after that. */
const longestAskedFor = 300_000;

/**
 * How long the whole run holds back after a refusal or an outage, in milliseconds: what the provider
 * asks for, else a jittered wait that doubles with every try that came to nothing, up to a minute.
 */
export function holdBack(fruitlessTries: number, askedFor: number | null, clock: Clock): number {
	if (askedFor !== null) return Math.min(Math.max(askedFor, 0), longestAskedFor);
	const full = Math.min(shortest * 2 ** fruitlessTries, longest);
	return full / 2 + (clock.random() * full) / 2;
}

/** How long one request waits before it is repeated after a fault, in milliseconds, with full jitter. */
export function beforeRetry(attempt: number, clock: Clock): number {
	return clock.random() * Math.min(200 * 2 ** attempt, 10_000);
}
