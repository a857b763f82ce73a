import axios from 'axios';
import { malformedOnPurpose } from '../../support/contracts/onPurpose';
import { openPortal, runOperation, type PortalRun } from '../../support/portals';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();
const cast = () => sandbox().cast.paddle;

async function open(run: Partial<PortalRun> = {}) {
	const { success } = await openPortal('paddle', sandbox(), {
		customer: cast().plain.id,
		onError: 'continueRegularOutput',
		...run,
	});
	return success.map(({ json }) => json);
}

function subscriptionsOf(customer: { id: string }): string[] {
	const all = sandbox().segments.paddle.subscriptions();
	return all.filter((one) => one.customer.id === customer.id).map(({ id }) => id);
}

const actionIn = (link: unknown) => new URL(String(link)).searchParams.get('action');

async function pageOf(link: unknown): Promise<string> {
	return (await axios.get<string>(String(link), { proxy: false })).data;
}

test('every request names the version of the API', async () => {
	await open();
	expect(sandbox().requests.map(({ headers }) => headers['paddle-version'])).toEqual(['1']);
});

test('a token with another ID than the answer is taken, as in the one sample that Paddle shows', async () => {
	const claims = { sub: cast().another.id, name: 'John Doe', iat: 1727679238 };
	const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
	const overview = `https://customer-portal.paddle.com/cpl_1?token=pga_eyJhbGciOiJIUzI1NiJ9.${body}.c2ln`;
	const data = {
		id: 'cpls_1',
		customer_id: cast().plain.id,
		created_at: '2026-11-27T08:00:00Z',
		urls: { general: { overview }, subscriptions: [] },
	};
	sandbox().answerWith(() => ({ status: 201, body: { data, meta: {} } }));
	expect(await open()).toMatchObject([{ customerId: cast().plain.id, portalUrl: overview }]);
});

describe('links to subscriptions', () => {
	it('are fields of the item, those of the first one flat', async () => {
		const ids = subscriptionsOf(cast().plain);
		expect(ids).toHaveLength(2);
		const [item = {}] = await open({ options: { subscriptionIds: ids.join(', ') } });
		const links = item.subscriptionLinks as Array<Record<string, unknown>>;
		expect(links.map(({ subscriptionId }) => subscriptionId)).toEqual(ids);
		const { subscriptionId, cancelSubscriptionUrl, updatePaymentMethodUrl, viewSubscriptionUrl } =
			item;
		const flat = {
			subscriptionId,
			cancelSubscriptionUrl,
			updatePaymentMethodUrl,
			viewSubscriptionUrl,
		};
		expect(flat).toEqual(links[0]);
		expect(actionIn(item.portalUrl)).toBe('overview');
		expect(actionIn(cancelSubscriptionUrl)).toBe('cancel_subscription');
		expect(actionIn(updatePaymentMethodUrl)).toBe('update_subscription_payment_method');
		expect(actionIn(viewSubscriptionUrl)).toBe('view_subscription');
		for (const link of links.flatMap(({ cancelSubscriptionUrl: one }) => one)) {
			expect(await pageOf(link)).toContain(cast().plain.id);
		}
	});

	it('are there for the subscription that names the customer', async () => {
		const [id] = subscriptionsOf(cast().another);
		const [item] = await open({ by: 'subscription', customer: id });
		const { id: customerId, name: customerName, email } = cast().another;
		expect(item).toMatchObject({ customerId, customerName, email, subscriptionId: id });
		expect(item?.updatePaymentMethodUrl).toContain(id);
	});

	it('are there without that to the page of the subscription, which older answers do not have', async () => {
		sandbox().set({ paddleViewLinks: false });
		const [item] = await open({ options: { subscriptionIds: subscriptionsOf(cast().plain) } });
		expect(item).toMatchObject({ viewSubscriptionUrl: null });
		expect(actionIn(item?.cancelSubscriptionUrl)).toBe('cancel_subscription');
	});

	it('may be what portalUrl opens with', async () => {
		const [subscriptionIds] = subscriptionsOf(cast().plain);
		const openWith = 'update_subscription_payment_method';
		const [item] = await open({ options: { subscriptionIds, openWith } });
		expect(item?.portalUrl).toBe(item?.updatePaymentMethodUrl);
		const customer = subscriptionsOf(cast().another)[0];
		const [other] = await open({ by: 'subscription', customer, options: { openWith } });
		expect(actionIn(other?.portalUrl)).toBe(openWith);
	});

	it('of another step are not taken for ours', async () => {
		const old = 'https://customer-portal.paddle.com/cpl_1?token=CANARY';
		const items = [{ updatePaymentMethodUrl: old, subscriptionLinks: [old], plan: 'Gold' }];
		const [item] = await open({ items });
		expect(item).toMatchObject({ plan: 'Gold' });
		expect(JSON.stringify(item)).not.toContain('CANARY');
	});

	it('are refused for what is no address, and the message does not show it', async () => {
		const subscriptionIds = subscriptionsOf(cast().plain);
		const urls = {
			general: { overview: 'https://customer-portal.paddle.com/cpl_1' },
			subscriptions: [{ id: subscriptionIds[0], cancel_subscription: 'javascript:CANARY' }],
		};
		const data = { id: 'cpls_1', customer_id: cast().plain.id, urls };
		sandbox().answerWith(() => ({ status: 201, body: { data } }));
		const [item] = await open({ options: { subscriptionIds } });
		expect(item).toMatchObject({ error: 'unexpected_answer' });
		expect(item?.message).not.toContain('CANARY');
	});

	it('are not given for a subscription that is not the customer’s, and the message says what to check', async () => {
		const [subscriptionIds] = subscriptionsOf(cast().another);
		const [item] = await open({ options: { subscriptionIds } });
		expect(item).toMatchObject({ error: 'invalid_input' });
		expect(item?.message).toContain('Check Subscription IDs');
	});

	it('are not found for one that there is not', async () => {
		const subscriptionIds = 'sub_01h04vsc0qhwtsbsxh3422wjs4';
		const [item] = await open({ options: { subscriptionIds } });
		expect(item).toMatchObject({ error: 'not_found' });
		expect(item?.message).toContain('Check the customer. Check Subscription IDs');
	});

	it('are asked for of 25 at most', async () => {
		const ids = Array.from({ length: 26 }, (_, index) =>
			'sub_01h04vsc0qhwtsbsxh3422wj'.concat(String(index + 10)),
		);
		const [item] = await open({ options: { subscriptionIds: ids } });
		expect(item?.message).toContain('Subscription IDs has 26 of them');
		expect(sandbox().requests).toEqual([]);
	});
});

describe('a customer', () => {
	it('is got by a subscription', async () => {
		const [value] = subscriptionsOf(cast().plain);
		const customer = { __rl: true, mode: 'subscription', value };
		const parameters = { resource: 'customer', operation: 'get', customer };
		const { success } = await runOperation('paddle', sandbox(), { parameters });
		expect(success[0]?.json).toMatchObject({ customerId: cast().plain.id });
	});

	it.each<[PortalRun['by'], string, string]>([
		['subscription', 'ctm_01h844p3h41s12zs5mn4axja51', 'Subscription IDs look like sub_'],
		['id', 'sub_01h04vsc0qhwtsbsxh3422wjs4', 'choose By Subscription'],
		['id', 'ctm_1', 'Customer IDs look like ctm_'],
	])('by %s is none where it says %j', async (by, customer, words) => {
		const [item] = await open({ by, customer });
		expect(item).toMatchObject({ error: 'invalid_input' });
		expect(item?.message).toContain(words);
		expect(sandbox().requests).toEqual([]);
	});

	it('of a subscription that there is not is not found', async () => {
		const [item] = await open({
			by: 'subscription',
			customer: 'sub_01h04vsc0qhwtsbsxh3422wjs4',
		});
		expect(item).toMatchObject({ error: 'not_found' });
		expect(item?.message).toContain('the customer with the subscription “sub_');
	});

	it('who is archived is found by email, and by ID', async () => {
		const { email, id } = cast().archived;
		expect(await open({ by: 'email', customer: email })).toMatchObject([{ customerId: id }]);
		expect(await open({ customer: id })).toMatchObject([{ customerId: id }]);
	});

	it('who is archived may have no portal, and the message says why', async () => {
		sandbox().set({ paddleArchivedPortal: false });
		const [item] = await open({ customer: cast().archived.id });
		expect(item).toMatchObject({ error: 'invalid_input' });
		expect(item?.message).toContain('The customer is archived at Paddle');
	});
});

describe('by email', () => {
	const byEmail = async (customer: string) => await open({ by: 'email', customer });
	const asked = () => sandbox().requests.map(({ query }) => query.email ?? query.search);

	it('is asked for once, as it was typed and in lower case', async () => {
		const { mixedCaseEmail } = cast();
		expect(await byEmail(mixedCaseEmail.email)).toMatchObject([{ customerId: mixedCaseEmail.id }]);
		const { email } = mixedCaseEmail;
		expect(asked()).toEqual([`${email},${email.toLowerCase()}`, undefined]);
	});

	it.each([true, false])(
		'whatever its case, it is found, whether Paddle minds it or not (%j)',
		async (paddleEmailIgnoresCase) => {
			sandbox().set({ paddleEmailIgnoresCase });
			const { mixedCaseEmail } = cast();
			const found = await byEmail(mixedCaseEmail.email.toUpperCase());
			expect(found).toMatchObject([{ customerId: mixedCaseEmail.id }]);
		},
	);

	it('takes nobody whom the search finds with another email', async () => {
		sandbox().answerWith(({ query }) => {
			const found = query.search ? [cast().another] : [];
			const data = found.map(({ id, email }) => ({ id, email, name: 'Other' }));
			return { body: { data, meta: { request_id: 'r', pagination: { has_more: false } } } };
		});
		expect(await byEmail('nobody@example.com')).toMatchObject([{ error: 'not_found' }]);
	});
});

describe('a key', () => {
	it.each<[string, Partial<PortalRun>]>([
		['customer_portal_session.write', {}],
		['customer.read', { options: { loadContact: true } }],
		['customer.read', { by: 'email', customer: 'ana@example.com' }],
		['subscription.read', { by: 'subscription', customer: 'sub_01h04vsc0qhwtsbsxh3422wjs4' }],
	])('without %s is told that it lacks it: %j', async (right, run) => {
		const keys: Record<string, string> = sandbox().paddle.restricted;
		const [item] = await open({ ...run, credential: { apiKey: keys[right] ?? '' } });
		expect(item).toMatchObject({ error: 'forbidden' });
		expect(item?.message).toContain(`Give the key the permission ${right} at Paddle`);
	});

	it.each(['authentication_missing', 'authentication_malformed', 'invalid_token'])(
		'that is refused with 403 and %s is not accepted',
		async (code) => {
			const error = { type: 'request_error', code, detail: 'No.' };
			sandbox().answerWith(() => ({ status: 403, body: { error } }));
			const [item] = await open();
			expect(item).toMatchObject({ error: 'unauthorized' });
			expect(item?.message).toContain('A key can have expired or been revoked');
		},
	);

	it('of an account with Paddle Classic alone is told so', async () => {
		const error = { type: 'request_error', code: 'paddle_billing_not_enabled', detail: 'No.' };
		sandbox().answerWith(() => ({ status: 403, body: { error } }));
		const [item] = await open();
		expect(item).toMatchObject({ error: 'forbidden' });
		expect(item?.message).toContain('Paddle Classic');
	});

	it('from before May 2025 is taken', async () => {
		const credential = { apiKey: sandbox().paddle.oldKey, environment: 'sandbox' };
		expect(await open({ credential })).toMatchObject([{ provider: 'paddle' }]);
	});

	it.each([
		[{ environment: 'live' }, 'is a Sandbox key, and Environment is Live'],
		[{ environment: 'moon' }, 'Environment is “moon”'],
		[{ apiKey: 'live_7d279f61a3499fed520CANARY' }, 'is a client-side token'],
		[{ apiKey: 'pdl_ntfset_01h_CANARY' }, 'is the secret of a notification destination'],
	])('with %j is refused before anything is sent, and is not shown', async (credential, words) => {
		const [item] = await open({ credential });
		expect(item).toMatchObject({ error: 'invalid_input' });
		expect(item?.message).toContain(words);
		expect(item?.message).not.toContain('CANARY');
		expect(sandbox().requests).toEqual([]);
	});

	it('in the field Customer is not shown', async () => {
		const { apiKey } = sandbox().paddle;
		const [item] = await malformedOnPurpose(async () => await open({ customer: apiKey }));
		expect(item).toMatchObject({ error: 'invalid_input' });
		expect(item?.message).not.toContain(apiKey.slice(-20));
	});
});

test('what a field of the request has against it is told', async () => {
	const errors = [{ field: 'per_page', message: 'must be a number' }];
	const error = { type: 'request_error', code: 'invalid_field', detail: 'Not valid.', errors };
	sandbox().answerWith(() => ({ status: 400, body: { error } }));
	const [item] = await open();
	expect(item?.message).toContain('HTTP 400: Not valid. per_page: must be a number');
});

test('a token that has ended already, should Paddle ever give it an end, is passed on to nobody', async () => {
	sandbox().set({ portalTokenLifeSeconds: -10 });
	expect(await open()).toMatchObject([{ error: 'lifetime' }]);
});
