import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';
import type { Conditions } from './conditions';
import { customerAnswer, type StripeCustomer } from './customers';
import { refused } from './errors';
import { limitIn } from './list';

/** One condition of a query, such as `email:"ana@example.com"`. */
const condition = /^(name|email|phone)(:|~)(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')$/s;

/** The answer to a search over customers, which takes no notice of case. Fails with a Refusal for a query that cannot be read. */
export function searchAnswer(
	customers: readonly StripeCustomer[],
	query: Query,
	{ stripeSearch, stripeSearchLag }: Readonly<Conditions>,
): object {
	if (!stripeSearch) {
		throw refused(400, 'The search feature is temporarily unavailable in your region.');
	}
	const tests = (field(query, 'query') ?? '').split(/ OR (?=(?:name|email|phone)[:~])/).map(testOf);
	const known = customers.slice(0, customers.length - stripeSearchLag);
	const found = known.filter((customer) => tests.some((test) => test(customer)));
	const start = Number(field(query, 'page') ?? 0);
	const end = start + limitIn(query);
	const hasMore = end < found.length;
	return {
		object: 'search_result',
		data: found.slice(start, end).map(customerAnswer),
		has_more: hasMore,
		next_page: hasMore ? String(end) : null,
		url: '/v1/customers/search',
	};
}

function testOf(text: string): (customer: StripeCustomer) => boolean {
	const [, name = '', way, double, single = ''] = condition.exec(text) ?? [];
	if (way === undefined) throw refused(400, 'We were unable to parse your search query.');
	const wanted = (double ?? single).replace(/\\(.)/gs, '$1').toLowerCase();
	if (way === '~' && wanted.length < 3) {
		throw refused(400, 'Substring searches need at least 3 characters.');
	}
	return (customer) => {
		const value = { name: customer.name, email: customer.email, phone: customer.phone }[name];
		const text = (value ?? '').toLowerCase();
		return way === '~' ? text.includes(wanted) : text === wanted;
	};
}
