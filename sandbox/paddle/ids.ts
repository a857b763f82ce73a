import { bytesFor } from '../stage/identifiers';

const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** An ID as Paddle's are, the same at every start: ten letters for when it was made, so that they sort by it, and sixteen that look random. */
export function paddleId(prefix: string, name: string, madeAt: Date): string {
	const time = Array.from({ length: 10 }, (_, place) =>
		letter(Math.floor(madeAt.getTime() / 32 ** (9 - place))),
	);
	const random = [...bytesFor(`paddle ${prefix} ${name}`)].map(letter);
	return `${prefix}_${[...time, ...random].join('')}`;
}

const letter = (number: number): string => digits.charAt(number % digits.length);

/** The start of the day in so many days, in UTC. */
export const inDays = (days: number): Date => new Date((Math.floor(Date.now() / day) + days) * day);

const day = 86_400_000;

/** When the account was set up. */
export const firstCreated = new Date(Date.UTC(2023, 0, 9));
