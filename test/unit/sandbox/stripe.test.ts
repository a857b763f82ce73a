import { sandboxForTests } from '../../support/sandbox';
import { clientsOf } from './clients';

const sandbox = sandboxForTests();
const stripe = () => clientsOf(sandbox()).stripe;
const get = async (path: string, params = {}, headers = {}) => {
	const { status, data } = await stripe().get(path, { params, headers });
	return { status, data };
};
const keyed = (apiKey: string) => ({ authorization: `Bearer ${apiKey}` });
const session = async (body: Record<string, string>, headers = {}) =>
	await stripe().post('/billing_portal/sessions', new URLSearchParams(body), { headers });

describe('lists', () => {
	it('come newest first, page by page, to their end', async () => {
		const ids: string[] = [];
		let page = await get('/customers', { limit: 100 });
		while (page.data.has_more) {
			ids.push(...page.data.data.map(({ id }: { id: string }) => id));
			page = await get('/customers', { limit: 100, starting_after: ids.at(-1) });
		}
		ids.push(...page.data.data.map(({ id }: { id: string }) => id));
		expect(ids).toEqual(
			sandbox()
				.customers.stripe.map(({ id }) => id)
				.reverse(),
		);
	});

	it.each([
		[{ limit: 101 }, 'limit'],
		[{ limit: 'ten' }, 'limit'],
		[{ page: 2 }, 'page'],
		[{ starting_after: 'cus_nobody' }, 'starting_after'],
	])('refuse %j', async (params, param) => {
		const { status, data } = await get('/customers', params);
		expect([status, data.error.type]).toEqual([400, 'invalid_request_error']);
		expect(JSON.stringify(data.error)).toContain(param);
	});

	it('find an email by its letters, with their case', async () => {
		const { email } = sandbox().cast.stripe.plain;
		const found = async (words: string | null | undefined) =>
			(await get('/customers', { email: words })).data.data.length;
		expect(await found(email)).toBeGreaterThan(0);
		expect(await found(email?.toUpperCase())).toBe(0);
	});

	it('have the customer as an object where that is asked for', async () => {
		const one = async (params: object) => (await get('/invoices', { limit: 1, ...params })).data;
		expect((await one({})).data[0].customer).toMatch(/^cus_/);
		const expanded = await one({ 'expand[]': 'data.customer' });
		expect(expanded.data[0].customer).toMatchObject({ object: 'customer' });
	});
});

describe('keys', () => {
	it('are needed, and known', async () => {
		expect((await get('/customers', {}, { authorization: '' })).status).toBe(401);
		const { status, data } = await get('/customers', {}, keyed('sk_test_wrong'));
		expect(status).toBe(401);
		expect(data.error.message).not.toContain('wrong');
	});

	it.each([
		['rak_customer_read', '/customers'],
		['rak_invoice_read', '/invoices'],
		['rak_subscription_read', '/subscriptions'],
		['rak_customer_portal_read', '/billing_portal/configurations'],
		['rak_webhook_write', '/webhook_endpoints'],
	] as const)('without the right %s are refused at %s alone', async (right, path) => {
		const headers = keyed(sandbox().stripe.restricted[right]);
		const { status, data } = await get(path, {}, headers);
		expect(status).toBe(403);
		expect(data.error.message).toContain(right);
		const other = path === '/customers' ? '/invoices' : '/customers';
		expect((await get(other, {}, headers)).status).toBe(200);
	});

	it('of live mode know nobody of test mode', async () => {
		const headers = keyed(sandbox().stripe.liveKey);
		const { id } = sandbox().cast.stripe.plain;
		expect((await get('/customers', {}, headers)).data.data).toEqual([]);
		const { status, data } = await get(`/customers/${id}`, {}, headers);
		expect(status).toBe(404);
		expect(data.error.message).toContain('exists in test mode');
	});

	it('of nobody’s account act for no connected account', async () => {
		const { stripe: account } = sandbox();
		const act = async (id: string) =>
			(await get('/customers', {}, { 'stripe-account': id })).status;
		expect(await act(account.connectedAccount)).toBe(200);
		expect(await act('acct_foreign')).toBe(403);
	});
});

describe('a session', () => {
	it('opens the portal of its customer', async () => {
		const { id, name } = sandbox().cast.stripe.plain;
		const { status, data } = await session({ customer: id });
		expect([status, data.customer]).toEqual([200, id]);
		expect((await clientsOf(sandbox()).plain.get(data.url)).data).toContain(name);
	});

	it.each([
		[{}, 'parameter_missing'],
		[{ customer: 'cus_1', lokale: 'es' }, 'parameter_unknown'],
		[{ customer: 'cus_nobody' }, 'resource_missing'],
	])('is refused for %j', async (body, code) => {
		const { status, data } = await session(JSON.parse(JSON.stringify(body)));
		expect([400, 404]).toContain(status);
		expect(data.error.code).toBe(code);
	});

	it('is asked for by a form alone', async () => {
		const { status } = await stripe().post('/billing_portal/sessions', { customer: 'cus_1' });
		expect(status).toBe(400);
	});
});

test('a deleted customer is still answered for, and in no list', async () => {
	const { deletedCustomer: id } = sandbox().stripe;
	expect(await get(`/customers/${id}`)).toMatchObject({ status: 200, data: { deleted: true } });
	expect(sandbox().customers.stripe.some((one) => one.id === id)).toBe(false);
});

describe('the login page', () => {
	const page = async (params: Record<string, string>) => {
		const { data } = await get('/billing_portal/configurations', { is_default: true });
		const { data: html } = await stripe().get(data.data[0].login_page.url, { params });
		return String(html);
	};

	it('has the email filled in, and opens nothing before a code is entered', async () => {
		const html = await page({ prefilled_email: 'ana"@example.com' });
		expect(html).toContain('value="ana&quot;@example.com"');
		expect(html).not.toContain('Customer ID');
	});

	it('opens the portal of the customer with that email, with a code', async () => {
		const { id, email } = sandbox().cast.stripe.plain;
		const html = await page({ prefilled_email: String(email).toUpperCase(), code: '123456' });
		expect(html).toContain(`<dd>${id}</dd>`);
		const nobody = { prefilled_email: 'nobody@example.com', code: '123456' };
		expect(await page(nobody)).not.toContain('Customer ID');
	});
});
