import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { contactsIn, isAbout, isOfAnothersLink, personIn, type InColumn } from '../customer/itsOwn';
import { Failure } from '../errors';
import type { Opened } from '../portal/opened';
import { safeDetail } from '../reading/quote';
import { keptInExecution, runNumber } from './memory';
import type { Outcome, Output } from './outcome';

/** The items of a run that got the access of one customer. */
interface Receivers {
	customer: string;
	opened: Opened;
	items: number[];
}

/** An item that got a customer's access: whom it is about by its own words, and in which run of the node. */
interface Receiver {
	tells: InColumn[];
	run: number;
}

/** By the customer. */
const receiversIn = keptInExecution(() => new Map<string, Receiver[]>());

/**
 * Fails the items that got one customer's access while they, and those of earlier runs in the same
 * execution, are about several people: whoever is mailed it could open the account of a stranger. An
 * item that itself names the customer keeps its link, so a list may hold several contacts of a company.
 * One item alone is not judged: a support agent may well write to another address than the provider has,
 * and sees in the result whose link it is; in a list, nobody looks, and everybody would get it. Nor does
 * anybody look where a customer has opened a signed link: that item is judged alone.
 * @param isFixed whether Customer is the same for all items
 */
export function withoutOthersLinks(
	context: IExecuteFunctions,
	inputs: readonly INodeExecutionData[],
	outcomes: readonly Outcome[],
	isFixed: boolean,
): Outcome[] {
	const failures = new Map<number, Failure>();
	for (const [index, outcome] of outcomes.entries()) {
		const json = inputs[index]?.json ?? {};
		const isOthers = ({ opened }: Output) =>
			opened !== undefined && isOfAnothersLink(json, opened.names, isFixed);
		if (!(outcome instanceof Failure) && outcome.some(isOthers)) {
			failures.set(index, notOfTheLink());
		}
	}
	const run = runNumber(context);
	const known = receiversIn(context);
	for (const { customer, opened, items } of receiversOf(outcomes)) {
		// What n8n repeats is no run of its own.
		const earlier = (known.get(customer) ?? []).filter((receiver) => receiver.run < run);
		const now = items.map((index) => ({ tells: tellsOf(inputs[index]?.json ?? {}), run }));
		const all = [...earlier, ...now];
		known.set(customer, all);
		if (!areSeveral(all)) continue;
		const total = earlier.length + inputs.length;
		const failure = wrongCustomer(opened, all.length, total, isFixed);
		for (const index of items) {
			const json = inputs[index]?.json ?? {};
			const isOfSomebody = tellsOf(json).length > 0;
			if (isOfSomebody && !isAbout(json, opened.names, isFixed)) failures.set(index, failure);
		}
	}
	return outcomes.map((outcome, index) => failures.get(index) ?? outcome);
}

function receiversOf(outcomes: readonly Outcome[]): Receivers[] {
	const receivers = new Map<string, Receivers>();
	for (const [index, outcome] of outcomes.entries()) {
		for (const { opened } of outcome instanceof Failure ? [] : outcome) {
			const customer = opened?.names[0];
			if (!opened || customer === undefined) continue;
			const known = receivers.get(customer);
			if (known === undefined) receivers.set(customer, { customer, opened, items: [index] });
			else if (known.items.at(-1) !== index) known.items.push(index);
		}
	}
	return [...receivers.values()];
}

function areSeveral(receivers: readonly Receiver[]): boolean {
	if (receivers.length < 2) return false;
	const first = new Map<string, string>();
	return receivers.some(({ tells }) =>
		tells.some(({ column, value }) => {
			if (!first.has(column)) first.set(column, value);
			return first.get(column) !== value;
		}),
	);
}

/** Whom an item is about: by its ID and its email, where the list calls these as the node does, else by all of its contacts. */
function tellsOf(json: IDataObject): InColumn[] {
	const { id, email } = personIn(json);
	const named = Object.entries({ id, email }).flatMap(([column, value]) =>
		value === null ? [] : [{ column, value }],
	);
	return named.length > 0 ? named : contactsIn(json);
}

function notOfTheLink(): Failure {
	return new Failure(
		'wrong_customer',
		'This is not the customer whose signed link was opened.',
		'In Customer choose By ID, and enter the expression {{ $json.customer }}.',
	);
}

function wrongCustomer(
	{ customerName }: Opened,
	count: number,
	total: number,
	isFixed: boolean,
): Failure {
	const who = count === total ? `All ${count} items` : `${count} items`;
	const name = safeDetail(customerName ?? '', []);
	const whose = name === '' ? 'one customer' : `one customer, ${name}`;
	return new Failure(
		'wrong_customer',
		`${who} get the link of ${whose}.`,
		isFixed
			? 'Switch Customer to Expression to give each item its own.'
			: "Check the expression in Customer: it has to name each item's own customer, such as {{ $json.customerId }}.",
	);
}
