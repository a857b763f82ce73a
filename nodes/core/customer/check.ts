import { Failure } from '../errors';
import { sameEmail } from './email';

/**
 * Holds whose access it is against whom it was asked for. Where one of them is not known, there is nothing to compare.
 * @throws Failure wrong_customer; nothing of the foreign customer is quoted
 */
export function checkCustomer(
	expected: string | null,
	answered: string | null,
	subject: string,
): void {
	if (expected === null || answered === null || expected === answered) return;
	throw anotherCustomer(subject);
}

/**
 * Holds the email of whose access it is against that of whom it was asked for. Where one of them is not known, there is nothing to compare.
 * @throws Failure wrong_customer; nothing of the foreign customer is quoted
 */
export function checkEmail(
	expected: string | null,
	answered: string | null,
	subject: string,
): void {
	if (expected === null || answered === null || sameEmail(expected, answered)) return;
	throw anotherCustomer(subject);
}

function anotherCustomer(subject: string): Failure {
	return new Failure(
		'wrong_customer',
		`The provider answered for another customer, not for ${subject}.`,
		'The node passed nothing on. Run it again; if it persists, contact the provider.',
	);
}
