import type { IDataObject } from 'n8n-workflow';
import { textOrNull, time, type FailureCode } from '../../core';
import { customerNamed } from '../campaign/columns';
import { knownState } from '../campaign/table';

/** What a row of the table says of a message. */
interface Message {
	about: string;
	/** `sent`, `failed`, or empty where a user wants it tried again; anything else has to be decided. `unknown` is a word that nobody knows. */
	state: string;
	/** When it was sent; where nobody has noted that, when a run took the customer: its row may be changed much later. */
	touchedAt: Date | null;
	openedAt: Date | null;
}

/** The messages so far, by customer in the one spelling. */
export type Messages = ReadonlyMap<string, readonly Message[]>;

/** The rows of the table. One that names no customer is of nobody: n8n gives an empty item where there are no rows. */
export function messagesIn(rows: readonly IDataObject[]): Messages {
	const messages = new Map<string, Message[]>();
	for (const row of rows) {
		const customer = customerNamed(row.customer);
		if (customer === null) continue;
		const own = messages.get(customer) ?? [];
		own.push({
			about: textOrNull(row.about) ?? '',
			state: stateOf(row),
			touchedAt: time.ofGiven(row.sentAt) ?? time.ofGiven(row.createdAt),
			openedAt: time.ofGiven(row.openedAt),
		});
		messages.set(customer, own);
	}
	return messages;
}

/** Whoever failed so is as good as untried: it says nothing of them. */
const untried: unknown[] = ['newer_run', 'not_published'] satisfies FailureCode[];

function stateOf({ state, code }: IDataObject): string {
	if (untried.includes(code) || textOrNull(state) === null) return '';
	return knownState(state) ?? 'unknown';
}
