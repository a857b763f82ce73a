import { bytesFor } from '../stage/identifiers';

/** An ID as Stripe's are, the same at every start. */
export function stripeId(prefix: string, name: string, length = 14): string {
	const letters = bytesFor(`stripe ${name}`)
		.toString('base64')
		.replace(/[^\dA-Za-z]/g, '');
	return `${prefix}_${letters.padEnd(length, 'x').slice(0, length)}`;
}

/** The start of the day in so many days, in UTC. */
export const inDays = (days: number): Date => new Date((Math.floor(Date.now() / day) + days) * day);

const day = 86_400_000;

/** Epoch seconds. */
export const seconds = (time: Date): number => Math.floor(time.getTime() / 1000);
