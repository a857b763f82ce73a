import type { IDataObject } from 'n8n-workflow';
import { isRecord, recordOrEmpty, safeDetail, textOrNull } from '../../core';

/**
 * How nodes that send tell of a mail server or a service that may have the message all the same: of a
 * connection that broke, as Node, its mail library and n8n word it, and of a server that broke down over it.
 */
const unsure =
	/time-?d? ?out|abort|reset|clos(e|ing)|\bterminated\b|epipe|hang up|gateway|network error|internal server error|process your request|(^|status code )5(00|02|04|2\d)( - |$)/i;

/** How our nodes begin where a customer is not named. They do not know the list's column; Who Is Left does. */
const customerIsEmpty = /^(Customer|Email) is empty\./;

/** What to write into the table. */
export interface Note {
	/** Whose row; empty for all rows of the run that are left. */
	customer: string;
	/** Of which run; empty for none. */
	run: string;
	state: 'sent' | 'failed' | 'in doubt' | 'duplicate';
	code: string | null;
	why: string | null;
}

/**
 * What to note of a batch: first that all who are left got the message, which concerns nobody where not
 * each of the batch has come here, as nobody knows then who is missing; behind it each one who failed.
 * @param came all of the batch, sent or failed
 * @param batch the items with which the batch began
 */
export function sentOrNot(came: IDataObject[], batch: IDataObject[]): Note[] {
	const failed = came.filter(({ error }) => Boolean(error)).map(noteOfFailed);
	const run = rowOf(batch[0] ?? {}).run;
	const isWhole = came.length === batch.length && failed.every(({ customer }) => customer !== '');
	return [
		{ customer: '', run: isWhole ? run : '', state: 'sent', code: null, why: null },
		...failed.filter(({ customer }) => customer !== ''),
	];
}

function noteOfFailed(item: IDataObject): Note {
	const { customer, run, why: whatIsMissing } = rowOf(item);
	// What fails before a message is written comes from our nodes, with a code and a sentence. Nodes that
	// send give a text or an error; a field `message` is then a column of the user's own list.
	const message = textOrNull(item.message);
	if (message !== null && !item.smsText) {
		const state = item.error === 'duplicate' ? 'duplicate' : 'failed';
		const why = customerIsEmpty.test(message) ? (whatIsMissing ?? message) : message;
		return { customer, run, state, code: textOrNull(item.error), why };
	}
	const why = isRecord(item.error) ? textOrNull(item.error.message) : textOrNull(item.error);
	const state = unsure.test(why ?? '') ? 'in doubt' : 'failed';
	// A service may repeat the message that it refuses, and with it the customer's link.
	return { customer, run, state, code: 'not_sent', why: why && safeDetail(why, []) };
}

/** Whose row of the table an item is about, empty where it does not say, and why that one cannot be written to. */
function rowOf(item: IDataObject): { customer: string; run: string; why: string | null } {
	const { customer, run, why } = recordOrEmpty(item.inTheTable);
	return { customer: textOrNull(customer) ?? '', run: textOrNull(run) ?? '', why: textOrNull(why) };
}
