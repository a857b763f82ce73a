import { identityOf } from './columns';
import type { Table } from './table';
import { outcomesByCustomer } from './table';

/** A customer of the list, by the name under which the table knows them. */
export interface Listed {
	customer: string;
}

export interface Left {
	/** Who is written to, by their place in the list. */
	places: number[];
	/** How many had the message before, and of how many nobody knows. */
	sent: number;
	inDoubt: number;
	/** How many rows of the list name somebody who came before. */
	repeated: number;
}

/** Who of a list is still to be written to: each customer once, and nobody whom a run has written to, or may have. */
export function whoIsLeft(list: Listed[], { tries }: Table): Left {
	const before = outcomesByCustomer(tries);
	const seen = new Set<string>();
	const left: Left = { places: [], sent: 0, inDoubt: 0, repeated: 0 };
	for (const [place, { customer }] of list.entries()) {
		const identity = identityOf(customer);
		const state = before.get(identity)?.state;
		if (seen.has(identity)) left.repeated++;
		else if (state === undefined || state === 'failed') left.places.push(place);
		else if (state === 'sent' || state === 'duplicate' || state === 'stop') left.sent++;
		else left.inDoubt++;
		seen.add(identity);
	}
	return left;
}
