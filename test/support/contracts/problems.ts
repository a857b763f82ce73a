import type { ErrorObject } from 'ajv/dist/2020';
import type { Problem } from './contract';
import { objectIn } from './json';

/** What a problem is about. */
export type About = Pick<Problem, 'part' | 'call' | 'status'>;

export const problemOf = (about: About, at: string, keyword: string, message: string): Problem => ({
	...about,
	at,
	keyword,
	message,
});

/** Ajv's errors as problems. Its words do not have the name or the values that they are about. */
export function problemsOf(about: About, below: string, errors: ErrorObject[]): Problem[] {
	return errors.map(({ keyword, instancePath, message = keyword, params }) => {
		const { additionalProperty, allowedValues } = objectIn(params);
		const name = additionalProperty ?? [allowedValues ?? []].flat().join(', ');
		const words = name ? `${message}: ${String(name)}` : message;
		return problemOf(about, below + instancePath, keyword, words);
	});
}
