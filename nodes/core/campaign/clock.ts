import { sleep } from 'n8n-workflow';

/** Time and chance, as a parameter, so that tests can run hours of pauses in no time. */
export interface Clock {
	/** Milliseconds, from any start. */
	now(): number;
	sleep(milliseconds: number): Promise<void>;
	/** From 0 up to 1. */
	random(): number;
}

/** In milliseconds: so long at most does anybody sleep without looking whether the run was stopped. */
export const longestSleep = 250;

/** Waits by n8n's own sleep, as n8n's scan allows no timer. */
export const realClock: Clock = {
	now: () => performance.now(),
	sleep,
	random: () => Math.random(),
};
