import { asFailure, emailSpellings, Failure } from '../core';

/**
 * What a call by email gives, for the spelling of the email that Appstle keeps.
 * @throws Failure what the call fails with; not_found where it is none of the spellings
 */
export async function bySpelling<Answer>(
	email: string,
	ask: (spelling: string) => Promise<Answer>,
): Promise<Answer> {
	const [first = email, ...others] = emailSpellings(email);
	let answer = await ask(first).catch(asFailure);
	for (const spelling of others) {
		if (!(answer instanceof Failure && answer.failureCode === 'not_found')) break;
		answer = await ask(spelling).catch(asFailure);
	}
	if (answer instanceof Failure) throw answer;
	return answer;
}
