import { hash } from 'crypto';
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { mailboxOf } from '../customer/email';
import { Failure } from '../errors';
import type { ReadParameter } from '../node/operation';
import { oneOf } from '../node/values';
import type { Opened } from '../portal/opened';
import { recordOrEmpty } from '../reading/parse';
import { keptInExecution, runNumber } from './memory';
import type { Outcome } from './outcome';

export const sameCustomerOption: INodeProperties = {
	displayName: 'If a Customer Comes Twice',
	name: 'ifSameCustomerTwice',
	type: 'options',
	default: 'first',
	description:
		'What to do when a customer is in the list more than once, even by ID in one item and by email in another, or in different batches of a loop',
	options: [
		{ name: 'Keep All', value: 'all', description: 'Each item gets its result' },
		{
			name: 'Keep the First Only',
			value: 'first',
			description: 'The others fail as duplicates, so that nobody gets two messages',
		},
	],
};

/**
 * Whether the user wants one result for each customer, as the run's first item says.
 * @throws Failure invalid_input
 */
export function keepsFirstOnly(context: IExecuteFunctions, read: ReadParameter): boolean {
	const { displayName, name } = sameCustomerOption;
	if (!(name in recordOrEmpty(context.getNode().parameters.options))) return false;
	return oneOf(read(`options.${name}`), displayName, ['all', 'first']) === 'first';
}

/** Who has had a result in an execution, by marks that tell nothing of them. */
interface Seen {
	earlier: Record<string, true>;
	/** The latest run. n8n may repeat it, and then its own marks do not count. */
	run: number;
	marks: string[];
}

const placeOf = keptInExecution<{ customers?: Seen }>(() => ({}));

interface Told {
	outcomes: Outcome[];
	/** How many customers came again. */
	repeated: number;
}

/**
 * Finds the customers who came before, in this run or in an earlier one of the execution, and where the
 * user wants each once, fails their items; where a failure would stop the node, they are left out.
 * Customers are told apart by the vendor's ID, and by email where one of two IDs is not known.
 */
export function withoutDuplicates(
	context: IExecuteFunctions,
	outcomes: readonly Outcome[],
	isFirstOnly: boolean,
): Told {
	const seen = seenBefore(context, isFirstOnly);
	const known = new Set<string>();
	const repeated = new Set<string>();
	const comesAgain = ({ opened }: { opened?: Opened }): boolean => {
		if (!opened) return false;
		const { own, alike } = marksOf(opened);
		const before = alike.find((mark) => known.has(mark) || seen.earlier[mark]);
		if (before !== undefined) repeated.add(before);
		else for (const mark of own) known.add(mark);
		return before !== undefined;
	};
	const told = outcomes.map((outcome) => {
		if (outcome instanceof Failure) return outcome;
		const again = outcome.filter(comesAgain);
		if (!isFirstOnly || again.length === 0) return outcome;
		const others = outcome.filter((output) => !again.includes(output));
		if (others.length > 0 || !context.continueOnFail()) return others;
		return duplicate(again[0]?.opened?.term?.subject);
	});
	seen.marks = [...known];
	return { outcomes: told, repeated: repeated.size };
}

/**
 * Where each is wanted once, that is kept with the execution, so that it holds where n8n goes on from its
 * database; else it is only for the line above the output.
 */
function seenBefore(context: IExecuteFunctions, isFirstOnly: boolean): Seen {
	const place: { customers?: Seen } = isFirstOnly ? context.getContext('node') : placeOf(context);
	const run = runNumber(context);
	const { earlier, ...latest } = place.customers ?? { earlier: {}, run, marks: [] };
	if (latest.run !== run) for (const mark of latest.marks) earlier[mark] = true;
	return (place.customers = { earlier, run, marks: [] });
}

/** What a customer is known by, and what tells that another is the same. */
function marksOf({ names }: Opened): { own: string[]; alike: string[] } {
	const [first = ''] = names;
	const emails = names.flatMap((name) => mailboxOf(name) ?? []);
	const ofId = emails.map((email) => markOf('email of an ID', email));
	const alone = emails.map((email) => markOf('email alone', email));
	if (first.includes('@')) return { own: alone, alike: [...alone, ...ofId] };
	const id = markOf('ID', first);
	return { own: [id, ...ofId], alike: [id, ...alone] };
}

function markOf(kind: string, name: string): string {
	return hash('sha256', `${kind} ${name}`, 'base64url').slice(0, 11);
}

function duplicate(subject = 'the same customer'): Failure {
	return new Failure(
		'duplicate',
		`An earlier item is for ${subject} as well.`,
		'That one was kept: see If a Customer Comes Twice under Options.',
	);
}
