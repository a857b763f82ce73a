import { failedBefore, reason } from './notReached';

/** The node whose rows a run has taken, and holds until it notes what came of them. */
export const takeNode = 'Take who is free';

/** What a mail server or a service may say that has the message all the same. */
const unsure = [
	'timeout',
	'timed out',
	'abort',
	'reset',
	'closed',
	'gateway',
	'hang up',
	'process your request',
];
const maySent = `${JSON.stringify(unsure).replaceAll('"', "'")}.some((word) => String(${reason}).toLowerCase().includes(word))`;

// Nothing in `state` where the next run may write to them.
const ofOneWhoFailed = `{ from: $json.row, to: $json.row, state: ${failedBefore} ? ($json.error === 'duplicate' ? 'duplicate' : null) : ${maySent} ? 'in doubt' : null, code: ${failedBefore} ? $json.error : 'not_sent', why: ${reason}, sentAt: null }`;

// All that are left, if each of the batch has come here: else nobody knows who is missing. PostgreSQL's
// IDs end with that number, and it refuses a greater one.
const ofThoseSent =
	"{ from: 0, to: all.length === taken && failed.every(({ row }) => row) ? 2147483647 : 0, state: 'sent', code: null, why: null, sentAt: $now.toISO() }";

/**
 * What to note of a batch: of each one who failed, by the row, and then in one go of all who are left,
 * as a change of a table takes as long for a hundred rows as for one.
 */
export const became = {
	notes: {
		expression: `={{ ((all, taken) => ((failed) => [...failed.map(($json) => (${ofOneWhoFailed})), ${ofThoseSent}])(all.filter(({ error }) => error)))($('All of the batch').all().map(({ json }) => json), $('${takeNode}').all().length) }}`,
		type: 'array' as const,
	},
};
