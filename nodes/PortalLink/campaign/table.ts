import type { IDataObject } from 'n8n-workflow';
import { textOrNull } from '../../core';
import { customerNamed, identityOf } from './columns';
import { isNameOfFirstTry } from './firstTry';

// The table in which the campaigns of the examples note who has had which message.

/** Stands in place of a customer in the row that says which run of a campaign is the newest. */
const newestRunRow = '(newest run)';

/** What is known of a customer. `failed` may be tried again, and nobody else; users write `stop`. */
type State = 'stop' | 'sent' | 'sending' | 'in doubt' | 'duplicate' | 'failed';

/** One row: one try to write to a customer. */
export interface Try {
	/** Of the row. */
	id: string;
	/** How the list names the customer, in its one spelling. */
	customer: string;
	/** Which of several messages to a customer it is; empty where there is one. */
	about: string;
	name: string | null;
	state: State;
	code: string | null;
	why: string | null;
	/** The execution, and which of its batches. */
	run: string;
	isOpened: boolean;
}

export interface Table {
	tries: Try[];
	/** The executions that are said to be the newest: one, unless two began at the same moment. */
	newestRuns: string[];
	/** Whether its messages went to the user. */
	isFirstTry: boolean;
}

/** Reads rows of the table, as n8n's node gives them. What is no row of it is left out. */
export function tableOf(rows: IDataObject[]): Table {
	const table: Table = { tries: [], newestRuns: [], isFirstTry: false };
	for (const row of rows) {
		const customer = customerNamed(row.customer);
		const run = textOrNull(row.run) ?? '';
		if (customer === newestRunRow) {
			table.newestRuns.push(run);
			table.isFirstTry = isNameOfFirstTry(row.campaign, run);
		} else if (customer !== null) {
			table.tries.push({
				id: textOrNull(row.id) ?? '',
				customer,
				about: textOrNull(row.about) ?? '',
				name: textOrNull(row.name),
				state: stateOf(row.state),
				code: textOrNull(row.code),
				why: textOrNull(row.why),
				run,
				isOpened: textOrNull(row.openedAt) !== null,
			});
		}
	}
	return table;
}

/** Users empty a cell to have a customer tried again. A word that nobody knows must not lead to a second message. */
function stateOf(value: unknown): State {
	return textOrNull(value) === null ? 'failed' : (knownState(value) ?? 'in doubt');
}

/** A state as a user may write it; null for a word that nobody knows. */
export function knownState(value: unknown): State | null {
	const state = textOrNull(value)?.toLowerCase();
	return byCertainty.find((known) => known === state) ?? null;
}

const byCertainty = ['stop', 'sent', 'in doubt', 'sending', 'duplicate', 'failed'] as const;

/** What has become of each message by the newest of its tries, in the order in which they came; one that was sent counts for good. */
export function outcomes(tries: Try[]): Try[] {
	return [
		...surest(tries, ({ customer, about }) =>
			JSON.stringify([identityOf(customer), about]),
		).values(),
	];
}

/** The same for each customer by their identity, whatever it was about. */
export function outcomesByCustomer(tries: Try[]): Map<string, Try> {
	return surest(tries, ({ customer }) => identityOf(customer));
}

function surest(tries: Try[], nameOf: (one: Try) => string): Map<string, Try> {
	const best = new Map<string, Try>();
	for (const one of tries) {
		const name = nameOf(one);
		const other = best.get(name);
		if (!other) best.set(name, one);
		else {
			const isOpened = one.isOpened || other.isOpened;
			best.set(name, { ...(isSurer(other, one) ? other : one), isOpened });
		}
	}
	return best;
}

function isSurer(one: Try, other: Try): boolean {
	return byCertainty.indexOf(one.state) < byCertainty.indexOf(other.state);
}
