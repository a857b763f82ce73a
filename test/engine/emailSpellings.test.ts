import { emailSpellings } from '../../nodes/core/customer/email';
import { openPortal, runOperation } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';

const sandbox = sandboxForTests();
const inLetters = 'ana@münchen.example';
const inAscii = 'ana@xn--mnchen-3ya.example';
const onePage = { pagination_meta: { total_pages: 1 } };

test.each([
	[inLetters, [inLetters, inAscii]],
	[inAscii, [inLetters, inAscii]],
	['ñandú@ejemplo.mx', ['ñandú@ejemplo.mx']],
	['Ana@Example.COM', ['Ana@Example.COM']],
	['ana@ドメイン.例', ['ana@ドメイン.例', 'ana@xn--eckwd4c7c.xn--fsq']],
	['ana@ｅｘａｍｐｌｅ.com', ['ana@example.com', 'ana@ｅｘａｍｐｌｅ.com']],
])('the email %j is spelt %j', (email, spellings) => {
	expect(emailSpellings(email)).toEqual(spellings);
});

/** The servers that keep the email in one spelling and know it in no other one. */
function keep(kept: string) {
	const { gigstack, meteroid } = sandbox().cast;
	const notFound = { status: 404, body: { message: 'Customer not found' } };
	sandbox().answerWith(({ method, path, query }) => {
		const asked = query.search ?? query.q ?? query.email ?? query.emailId;
		if (method !== 'GET' || asked === undefined) return undefined;
		const isFound = asked === kept;
		if (path.endsWith('/meteroid/api/v1/customers')) {
			const row = { id: meteroid.plain.id, name: 'Ana', billing_email: kept };
			return { body: { data: isFound ? [row] : [], ...onePage } };
		}
		if (path.endsWith('/clients/search')) {
			const row = { id: gigstack.plain.id, name: 'Ana', email: kept, phone: null };
			return { body: { data: isFound ? [row] : [], ...onePage } };
		}
		if (path.endsWith('-magic-link')) {
			return isFound
				? { body: '"Mail sent"' }
				: { status: 400, body: { message: 'No such email' } };
		}
		if (!isFound) return path.endsWith('/customers') ? { body: [] } : notFound;
		if (path.endsWith('/customers'))
			return { body: [{ customerId: 12, name: 'Ana', email: kept }] };
		return { body: { token: 'opaque', manageSubscriptionLink: 'https://shop.example.com/a' } };
	});
}

describe.each([
	[inLetters, inAscii],
	[inAscii, inLetters],
])('By Email %s, where the provider has %s', (asked, kept) => {
	beforeEach(() => keep(kept));

	it.each(['gigstack', 'meteroid'] as const)('finds the customer at %s', async (provider) => {
		const { success } = await openPortal(provider, sandbox(), { by: 'email', customer: asked });
		expect(success[0]?.json).toMatchObject({
			customerId: sandbox().cast[provider].plain.id,
			email: kept,
		});
	});

	it.each(['getToken', 'getLink', 'sendMagicLink'])(
		'finds the customer at appstle (%s)',
		async (operation) => {
			const run = { operation, by: 'email' as const, customer: asked };
			const { success } = await openPortal('appstle', sandbox(), run);
			expect(success).toMatchObject([{ json: { email: asked } }]);
		},
	);

	it.each(['gigstack', 'meteroid'] as const)('finds the record at %s', async (provider) => {
		const customer = { __rl: true, mode: 'email', value: asked };
		const parameters = { resource: 'customer', operation: 'get', customer };
		const { success } = await runOperation(provider, sandbox(), { parameters });
		expect(success[0]?.json).toMatchObject({ customerName: 'Ana', email: kept });
	});
});

test('appstle: one mail goes to somebody who is in the list in both spellings', async () => {
	let mails = 0;
	sandbox().answerWith(() => {
		mails += 1;
		return { body: '"Mail sent"' };
	});
	const { success } = await openPortal('appstle', sandbox(), {
		operation: 'sendMagicLink',
		by: 'email',
		customer: '={{ $json.email }}',
		items: [{ email: inAscii }, { email: inLetters }],
	});
	expect(success).toHaveLength(2);
	expect(mails).toBe(1);
});

test.each(['gigstack', 'meteroid'] as const)(
	'%s: two customers with one email in two spellings are two customers of one email',
	async (provider) => {
		const { plain, another } = sandbox().cast[provider];
		const ids: Record<string, unknown> = { [inLetters]: plain.id, [inAscii]: another.id };
		sandbox().answerWith(({ method, query }) => {
			const asked = String(query.search ?? query.q);
			const row = { id: ids[asked], name: 'Ana', email: asked, billing_email: asked, phone: null };
			return method === 'GET' ? { body: { data: [row], ...onePage } } : undefined;
		});
		const { success } = await openPortal(provider, sandbox(), {
			by: 'email',
			customer: inLetters,
			onError: 'continueRegularOutput',
		});
		expect(success).toMatchObject([{ json: { code: 'several_match' } }]);
	},
);

test('gigstack: an answer that has the email in the other spelling is the same customer’s', async () => {
	const { plain } = sandbox().cast.gigstack;
	const url = 'https://portal.example.com/?token=x';
	sandbox().answerWith(({ path }) => {
		const row = { id: plain.id, name: 'Ana', email: inLetters, phone: null };
		if (path.endsWith('/clients/search')) return { body: { data: [row] } };
		return { body: { data: { url, client: { email: inAscii } } } };
	});
	const run = { by: 'email' as const, customer: inLetters };
	const { success } = await openPortal('gigstack', sandbox(), run);
	expect(success).toMatchObject([{ json: { portalUrl: url } }]);
});

test('meteroid: who is not found is told whom the search leaves out', async () => {
	const { success } = await openPortal('meteroid', sandbox(), {
		by: 'email',
		customer: 'nobody@example.com',
		onError: 'continueRegularOutput',
	});
	expect(success[0]?.json.code).toBe('not_found');
	expect(success[0]?.json.error).toMatch(/billing email.+invoicing emails alone.+by ID or alias/);
});
