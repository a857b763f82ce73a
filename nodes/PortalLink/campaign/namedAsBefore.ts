import { Failure, isEmail } from '../../core';
import { identityOf } from './columns';
import { outcomesByCustomer, type Table } from './table';
import type { Listed } from './whoIsLeft';

/**
 * The table knows customers as a list names them, so of a list that names them in another way it would know
 * few, and the others would get the message again. Few may be named in either way in both.
 * @throws Failure invalid_input where earlier runs went by email and the list does not, or the other way round
 */
export function checkNamedAsBefore(list: Listed[], { tries }: Table): void {
	const before = [...outcomesByCustomer(tries)]
		.filter(([, { state }]) => state !== 'failed')
		.map(([identity]) => identity);
	const now = new Set(list.map(({ customer }) => identityOf(customer)));
	const known = before.filter((one) => now.has(one));
	if (now.size === 0 || known.length * 2 >= before.length) return;
	const [wayBefore, way] = [wayOf(before), wayOf([...now])];
	if (wayBefore === way) return;
	throw new Failure(
		'invalid_input',
		`Earlier runs of this campaign went by ${wayBefore}, and this list goes by ${way}, so the node cannot tell who already has the message.`,
		'In Customer Column enter the column that you used before. If nobody in this list can have had the message, enter another campaign name.',
	);
}

/** How most of them are named. */
function wayOf(customers: string[]): string {
	return customers.filter(isEmail).length * 2 > customers.length ? 'email' : 'ID';
}
