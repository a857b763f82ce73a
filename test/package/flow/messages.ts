import axios from 'axios';
import { addressOf } from '../../../demo/addresses';
import { fromMail, type Message } from '../../../demo/messages';
import type { VendorName } from '../../../scripts/vendors';
import type { Sandbox } from '../../../sandbox';
import type { Customer } from '../../../sandbox/stage/person';
import type { Mail } from './ownNodes';

export function asMessage({ to, ...mail }: Mail): Message {
	return fromMail({ ...mail, to: [{ address: to }] });
}

/** The customer whose portal a link opens. */
export async function shownCustomer(link: string): Promise<string> {
	const { data } = await axios.get<string>(link);
	return /<dt>Customer ID<\/dt><dd>([^<]+)<\/dd>/.exec(data)?.[1] ?? '';
}

/** Whose portal a message opens: it has to be that of the one who got it. */
export async function expectOwnPortal(
	{ to, links: [link = '', ...further] }: Message,
	vendor: VendorName,
	sandbox: Sandbox,
): Promise<string> {
	expect(further).toEqual([]);
	const id = await shownCustomer(link);
	const customers: Customer[] = sandbox.customers[vendor];
	const customer = customers.find((one) => String(one.id) === id);
	const channel = to[0]?.includes('@') ? 'email' : 'phone';
	expect(to).toEqual([customer && addressOf(customer, channel)]);
	return id;
}
