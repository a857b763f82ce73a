import type { INodeExecutionData } from 'n8n-workflow';
import { isAbout, isOfAnothersLink, personIn } from '../customer/itsOwn';
import { Failure } from '../errors';
import type { Opened } from '../portal/opened';
import { safeDetail } from '../reading/quote';
import type { Outcome } from './outcome';

/** The items of a run that got the access of one customer. */
interface Receivers {
	opened: Opened;
	items: Set<number>;
}

/**
 * Fails the items that got one customer's access while they are about several people: whoever is mailed
 * it could open the account of a stranger. An item that itself names the customer keeps its link, so a
 * list may hold several contacts of a company. One item alone is not judged: a support agent may
 * well write to another address than the provider has, and sees in the result whose link it is; in a
 * list, nobody looks, and everybody would get it. Nor does anybody look where a customer has opened a
 * signed link: that item is judged alone.
 * @param isFixed whether Customer is the same for all items
 */
export function withoutOthersLinks(
	inputs: readonly INodeExecutionData[],
	outcomes: readonly Outcome[],
	isFixed: boolean,
): Outcome[] {
	const failures = new Map<number, Failure>();
	for (const [index, outcome] of outcomes.entries()) {
		const json = inputs[index]?.json ?? {};
		const opens = outcome instanceof Failure ? [] : outcome.flatMap(({ opened }) => opened ?? []);
		const isOthers = opens.some(({ names }) => isOfAnothersLink(json, names, isFixed));
		if (isOthers) failures.set(index, notOfTheLink());
	}
	for (const { opened, items } of receiversOf(outcomes)) {
		if (items.size < 2) continue;
		const people = [...items].map((index) => personIn(inputs[index]?.json ?? {}));
		if (!areSeveral(people)) continue;
		const failure = wrongCustomer(opened, items.size, inputs.length, isFixed);
		for (const index of items) {
			const json = inputs[index]?.json ?? {};
			const { id, email } = personIn(json);
			if ((id ?? email) !== null && !isAbout(json, opened.names)) failures.set(index, failure);
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
			const known = receivers.get(customer) ?? { opened, items: new Set() };
			known.items.add(index);
			receivers.set(customer, known);
		}
	}
	return [...receivers.values()];
}

function areSeveral(people: Array<ReturnType<typeof personIn>>): boolean {
	const differ = (values: Array<string | null>) =>
		new Set(values.filter((value) => value !== null)).size > 1;
	return differ(people.map(({ id }) => id)) || differ(people.map(({ email }) => email));
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
