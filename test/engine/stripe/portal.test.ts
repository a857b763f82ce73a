import type { IDataObject } from 'n8n-workflow';
import axios from 'axios';
import { parse } from 'qs';
import { malformedOnPurpose } from '../../support/contracts/onPurpose';
import { openPortal, runOperation, type PortalRun } from '../../support/portals';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();
const cast = () => sandbox().cast.stripe;

async function open(run: Partial<PortalRun> = {}) {
	const { success } = await openPortal('stripe', sandbox(), {
		customer: cast().plain.id,
		onError: 'continueRegularOutput',
		...run,
	});
	return success.map(({ json }) => json);
}

/** The body of the last call for a session, as Stripe reads it. */
function asked() {
	const calls = sandbox().requests.filter(({ path }) => path.endsWith('/billing_portal/sessions'));
	return parse(String(calls.at(-1)?.body), { depth: 10 });
}

function subscriptionOf(customer: { id: string }) {
	const found = sandbox()
		.segments.stripe.subscriptions()
		.find((one) => one.customer.id === customer.id);
	if (!found) throw new Error('no subscription');
	return found;
}

const flow = (chosen: IDataObject) => ({ flow: { flow: chosen } });

describe('every request', () => {
	it('names the version of the API, and the connected account where there is one', async () => {
		await open();
		const account = sandbox().stripe.connectedAccount;
		await open({ credential: { account } });
		expect(sandbox().requests.map(({ headers }) => headers['stripe-version'])).toEqual(
			Array(2).fill('2026-10-28.endive'),
		);
		expect(sandbox().requests.map(({ headers }) => headers['stripe-account'])).toEqual([
			undefined,
			account,
		]);
	});

	it('acts for the connected account of its own item', async () => {
		const account = sandbox().stripe.connectedAccount;
		const items = [{ account }, { account: 'acct_foreign' }];
		const [own, foreign] = await open({ credential: { account: '={{ $json.account }}' }, items });
		expect(own).toHaveProperty('portalUrl');
		expect(foreign).toMatchObject({ error: 'unauthorized' });
		expect(foreign?.message).toContain('Connected Account');
	});

	it('for a session has the same key against doing it twice when it is repeated', async () => {
		sandbox().answerWith(() =>
			sandbox().statistics.requests === 1
				? { status: 409, headers: { 'stripe-should-retry': 'true' }, body: {} }
				: undefined,
		);
		expect(await open()).toMatchObject([{ provider: 'stripe' }]);
		const keys = sandbox().requests.map(({ headers }) => headers['idempotency-key']);
		expect(keys).toHaveLength(2);
		expect(new Set(keys).size).toBe(1);
	});

	it('is not repeated where Stripe says so', async () => {
		const headers = { 'stripe-should-retry': 'false' };
		sandbox().answerWith(() => ({ status: 500, headers, body: {} }));
		expect(await open()).toMatchObject([{ error: 'unreachable' }]);
		expect(sandbox().requests).toHaveLength(1);
	});

	it.each([400, 429])('that meets the limit by status %d is sent again', async (status) => {
		const error = { type: 'invalid_request_error', code: 'rate_limit', message: 'Slow down' };
		sandbox().answerWith(() =>
			sandbox().statistics.requests < 3 ? { status, body: { error } } : undefined,
		);
		expect(await open()).toMatchObject([{ provider: 'stripe' }]);
		expect(sandbox().requests).toHaveLength(3);
	});
});

describe('a customer', () => {
	it('is named by a subscription, and then known', async () => {
		const { another } = cast();
		const [item] = await open({ by: 'subscription', customer: subscriptionOf(another).id });
		const { id, name, email } = another;
		expect(item).toMatchObject({ customerId: id, customerName: name, email });
		const page = await axios.get<string>(String(item?.portalUrl), { proxy: false });
		expect(page.data).toContain(id);
	});

	it('is got by a subscription', async () => {
		const customer = { __rl: true, mode: 'subscription', value: subscriptionOf(cast().plain).id };
		const parameters = { resource: 'customer', operation: 'get', customer };
		const { success } = await runOperation('stripe', sandbox(), { parameters });
		expect(success[0]?.json).toMatchObject({ customerId: cast().plain.id });
	});

	it.each<[PortalRun['by'], string, string]>([
		['subscription', 'cus_NffrFeUfNV2Hib', 'Subscription IDs begin with sub_'],
		['subscription', '', 'Customer is empty'],
		['id', 'sub_1MowQVLkdIwHu7ix', 'choose By Subscription'],
	])('by %s is none where it says %j', async (by, customer, words) => {
		const [item] = await open({ by, customer });
		expect(item).toMatchObject({ error: 'invalid_input' });
		expect(item?.message).toContain(words);
		expect(sandbox().requests).toEqual([]);
	});

	it('of a subscription that there is not is not found', async () => {
		const [item] = await open({ by: 'subscription', customer: 'sub_nobody' });
		expect(item).toMatchObject({ error: 'not_found' });
		expect(item?.message).toContain('the customer with the subscription “sub_nobody”');
	});

	it('who was deleted has no portal, and the message says so', async () => {
		const customer = sandbox().stripe.deletedCustomer;
		const [loaded] = await open({ customer, options: { loadContact: true } });
		expect(loaded).toMatchObject({ error: 'not_found' });
		expect(loaded?.message).toContain('was deleted');
		expect(await open({ customer })).toMatchObject([{ error: 'not_found' }]);
	});

	it.each<400 | 404>([400, 404])(
		'who is not there is not found, whether Stripe says so by %d',
		async (stripeMissingCustomer) => {
			sandbox().set({ stripeMissingCustomer });
			expect(await open({ customer: 'cus_nobody' })).toMatchObject([{ error: 'not_found' }]);
		},
	);

	it('of the other mode is not found, and the message names the mode', async () => {
		const [item] = await open({ credential: { apiKey: sandbox().stripe.liveKey } });
		expect(item).toMatchObject({ error: 'not_found' });
		expect(item?.message).toContain(
			'There is one in test mode: use a credential with a key of test',
		);
	});
});

describe('by email', () => {
	const byEmail = async (customer: string | null) => await open({ by: 'email', customer });
	const searches = () => sandbox().requests.filter(({ path }) => path.endsWith('/search'));

	it('is asked for as it was typed, and in lower case, and the search is not needed', async () => {
		const { mixedCaseEmail } = cast();
		expect(await byEmail(mixedCaseEmail.email)).toMatchObject([{ customerId: mixedCaseEmail.id }]);
		const emails = sandbox().requests.flatMap(({ query }) => query.email ?? []);
		expect(emails).toEqual([mixedCaseEmail.email, mixedCaseEmail.email?.toLowerCase()]);
		expect(searches()).toEqual([]);
	});

	it('a customer whom the search does not know yet is found', async () => {
		sandbox().set({ stripeSearchLag: 300 });
		const { plain } = cast();
		expect(await byEmail(plain.email)).toMatchObject([{ customerId: plain.id }]);
	});

	it.each([{ stripeSearch: false }, { stripeSearchLag: 300 }])(
		'nobody is nobody also with %j',
		async (conditions) => {
			sandbox().set(conditions);
			expect(await byEmail('nobody@example.com')).toMatchObject([{ error: 'not_found' }]);
		},
	);

	it('a search that cannot be asked just now is no answer', async () => {
		sandbox().answerWith(({ path }) => (path.endsWith('/search') ? { status: 503 } : undefined));
		expect(await byEmail('nobody@example.com')).toMatchObject([{ error: 'unreachable' }]);
	});
});

describe('the options', () => {
	it('say which settings, which language, where back to', async () => {
		const { otherConfiguration } = sandbox().stripe;
		const options = {
			configurationId: otherConfiguration,
			language: 'es_MX',
			returnUrl: 'http://localhost:3000/account',
		};
		expect(await open({ options })).toMatchObject([{ provider: 'stripe' }]);
		expect(asked()).toEqual({
			customer: cast().plain.id,
			configuration: otherConfiguration,
			locale: 'es',
			return_url: 'http://localhost:3000/account',
		});
	});

	it('take no return URL without https in live mode', async () => {
		const credential = { apiKey: sandbox().stripe.liveKey };
		const [item] = await open({ credential, options: { returnUrl: 'http://example.com/' } });
		expect(item).toMatchObject({ error: 'invalid_input' });
		expect(item?.message).toContain('Return URL begins with http://');
		expect(sandbox().requests).toEqual([]);
	});

	it('let who comes late log in, for as long as the user wants', async () => {
		await open({ options: { loginWhenExpired: true } });
		expect(asked().after_expiration).toEqual({ type: 'customer_login' });
		const loginUntil = '2126-11-01T00:00:00Z';
		sandbox().set({ portalTokenLifeSeconds: -1 });
		const [item] = await open({ options: { loginWhenExpired: true, loginUntil } });
		expect(asked().after_expiration).toEqual({
			type: 'customer_login',
			customer_login: { expires_at: String(Date.parse(loginUntil) / 1000) },
		});
		const page = await axios.get<string>(String(item?.portalUrl), { proxy: false });
		expect(page.data).toContain('Log in to go on');
	});

	it.each<IDataObject>([
		{},
		{ type: 'customer_update', afterwards: 'hosted_confirmation' },
		{ afterwards: 'hosted_confirmation', message: 'Gracias' },
	])('open it with what needs nothing: %j', async (chosen) => {
		const all: IDataObject = { type: 'payment_method_update', ...chosen };
		expect(await open({ options: flow(all) })).toMatchObject([{ provider: 'stripe' }]);
		const { afterwards, message } = all;
		expect(asked().flow_data).toEqual({
			type: all.type,
			...(afterwards && {
				after_completion: {
					type: afterwards,
					...(message && { hosted_confirmation: { custom_message: message } }),
				},
			}),
		});
	});

	it('open it where a subscription is cancelled, with a coupon for who stays', async () => {
		const { id } = subscriptionOf(cast().plain);
		const chosen = { type: 'subscription_cancel', subscriptionId: id, coupon: 'STAY' };
		const url = 'https://example.com/done';
		const options = flow({ ...chosen, afterwards: 'redirect', url });
		expect(await open({ options })).toMatchObject([{ provider: 'stripe' }]);
		expect(asked().flow_data).toEqual({
			type: 'subscription_cancel',
			subscription_cancel: {
				subscription: id,
				retention: { type: 'coupon_offer', coupon_offer: { coupon: 'STAY' } },
			},
			after_completion: { type: 'redirect', redirect: { return_url: url } },
		});
	});

	it('open it where the customer changes a subscription', async () => {
		const { id } = subscriptionOf(cast().plain);
		await open({ options: flow({ type: 'subscription_update', subscriptionId: id }) });
		expect(asked().flow_data).toEqual({
			type: 'subscription_update',
			subscription_update: { subscription: id },
		});
	});

	it('open it where a change is confirmed, and the only item of the subscription is looked up', async () => {
		const { id } = subscriptionOf(cast().plain);
		const type = 'subscription_update_confirm';
		const chosen = { type, subscriptionId: id, priceId: 'price_2', quantity: 3 };
		expect(await open({ options: flow({ ...chosen, promotionCode: 'promo_1' }) })).toMatchObject([
			{ provider: 'stripe' },
		]);
		expect(asked().flow_data).toEqual({
			type,
			[type]: {
				subscription: id,
				items: [{ id: expect.stringMatching(/^si_/), price: 'price_2', quantity: '3' }],
				discounts: [{ promotion_code: 'promo_1' }],
			},
		});
	});

	it('want to know which item changes where there are several', async () => {
		const found = sandbox()
			.segments.stripe.subscriptions()
			.find(({ hasTwoItems }) => hasTwoItems);
		const type = 'subscription_update_confirm';
		const chosen = { type, subscriptionId: found?.id, quantity: 2 };
		const customer = found?.customer.id;
		const [unsure] = await open({ customer, options: flow(chosen) });
		expect(unsure).toMatchObject({ error: 'invalid_input' });
		expect(unsure?.message).toContain('Item ID');
		expect(await open({ customer, options: flow({ ...chosen, itemId: 'si_1' }) })).toMatchObject([
			{ provider: 'stripe' },
		]);
	});

	it("take nobody else's subscription, and the message says what to check", async () => {
		const { id } = subscriptionOf(cast().another);
		const [item] = await open({
			options: flow({ type: 'subscription_cancel', subscriptionId: id }),
		});
		expect(item).toMatchObject({ error: 'invalid_input' });
		expect(item?.message).toContain('has to belong to the customer');
	});

	it.each(['invalid_request_error', 'resource_missing'])(
		'name no price that the portal does not offer: %s',
		async (code) => {
			const error = {
				type: 'invalid_request_error',
				...(code === 'resource_missing' && { code }),
				message: 'The price price_1 is not one that this portal configuration allows.',
				param: 'flow_data[subscription_update_confirm][items][0][price]',
			};
			sandbox().answerWith(({ method }) =>
				method === 'POST' ? { status: 400, body: { error } } : undefined,
			);
			const { id } = subscriptionOf(cast().plain);
			const type = 'subscription_update_confirm';
			const [item] = await open({
				options: flow({ type, subscriptionId: id, itemId: 'si_1', priceId: 'price_1' }),
			});
			expect(item).toMatchObject({ error: 'invalid_input' });
			expect(item?.message).toContain('A price has to be among those that the portal offers');
		},
	);

	it('name no settings that there are not', async () => {
		const [item] = await open({ options: { configurationId: 'bpc_nowhere' } });
		expect(item).toMatchObject({ error: 'invalid_input' });
	});
});

test('a portal that was never set up is told, with what to do', async () => {
	sandbox().set({ stripePortalSetUp: false });
	const [item] = await open();
	expect(item).toMatchObject({ error: 'invalid_input' });
	expect(item?.message).toContain('Set up the customer portal at Stripe');
	const options = { configurationId: sandbox().stripe.otherConfiguration };
	expect(await open({ options })).toMatchObject([{ provider: 'stripe' }]);
});

describe('a restricted key', () => {
	it.each<[string, string, Partial<PortalRun>]>([
		['rak_customer_portal_write', 'Customer Portal (Write)', {}],
		['rak_customer_read', 'Customer (Read)', { options: { loadContact: true } }],
		['rak_customer_read', 'Customer (Read)', { by: 'email', customer: 'ana@example.com' }],
		['rak_subscription_read', 'Subscription (Read)', { by: 'subscription', customer: 'sub_1' }],
	])('without %s is told that it lacks %s: %j', async (right, words, run) => {
		const keys: Record<string, string> = sandbox().stripe.restricted;
		const [item] = await open({ ...run, credential: { apiKey: keys[right] ?? '' } });
		expect(item).toMatchObject({ error: 'forbidden' });
		expect(item?.message).toContain(`Give the restricted key the permission ${words} at Stripe`);
	});

	it.each([
		['rak_invoice_read', 'Invoice (Read)', 'invoice', 'getAll'],
		['rak_subscription_read', 'Subscription (Read)', 'subscription', 'getAll'],
		['rak_customer_read', 'Customer (Read)', 'customer', 'getAll'],
		['rak_customer_portal_read', 'Customer Portal (Read)', 'customerPortal', 'getLoginPage'],
	])(
		'without %s is told that it lacks %s for %s, %s',
		async (right, words, ...[resource, operation]) => {
			const keys: Record<string, string> = sandbox().stripe.restricted;
			const parameters = { resource, operation, which: 'all', email: '' };
			const credential = { apiKey: keys[right] ?? '' };
			const run = { parameters, credential, onError: 'continueRegularOutput' as const };
			const { success } = await runOperation('stripe', sandbox(), run);
			expect(success.map(({ json }) => json)).toMatchObject([
				{
					error: 'forbidden',
					message: expect.stringContaining(`the permission ${words} at Stripe`),
				},
			]);
		},
	);

	it('is told by the call where Stripe names nothing', async () => {
		const error = { type: 'invalid_request_error', message: 'No.' };
		sandbox().answerWith(() => ({ status: 403, body: { error } }));
		const [item] = await open();
		expect(item?.message).toContain('Give the key the permission Customer portal (Write)');
	});
});

test.each(['pk_test_51CANARY', 'whsec_CANARY'])(
	'%s is no key, and is not shown',
	async (apiKey) => {
		const [item] = await open({ credential: { apiKey } });
		expect(item).toMatchObject({ error: 'invalid_input' });
		expect(item?.message).toMatch(/^API Key in the credential is /);
		expect(item?.message).not.toContain('CANARY');
		expect(sandbox().requests).toEqual([]);
	},
);

test('a key in the field Customer is not shown', async () => {
	const apiKey = `sk_live_${'4e'.repeat(12)}`;
	const [item] = await malformedOnPurpose(async () => await open({ customer: `${apiKey}/` }));
	expect(item).toMatchObject({ error: 'invalid_input' });
	expect(item?.message).not.toContain('4e4e');
});
