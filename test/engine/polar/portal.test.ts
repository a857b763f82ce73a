import axios from 'axios';
import { malformedOnPurpose } from '../../support/contracts/onPurpose';
import { openPortal, runOperation, type PortalRun } from '../../support/portals';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();
const cast = () => sandbox().cast.polar;

async function open(run: Partial<PortalRun> = {}) {
	const { success } = await openPortal('polar', sandbox(), {
		customer: cast().plain.id,
		onError: 'continueRegularOutput',
		...run,
	});
	return success.map(({ json }) => json);
}

const asked = () => sandbox().requests.map(({ method, path }) => `${method} ${path}`);
const sentBodies = () => sandbox().requests.map(({ body }) => body);
const sessions = 'POST /polar/v1/customer-sessions/';

/** The same answer, whatever is asked for. */
const answerWith = (status: number, body: object) => sandbox().answerWith(() => ({ status, body }));

const fault = (loc: string[], msg: string, type = 'value_error') => ({
	error: 'RequestValidationError',
	detail: [{ type, loc, msg, input: 'CANARY@example.com' }],
});

describe('a session', () => {
	it('takes one request by ID, at an address that ends in a slash, and brings the end', async () => {
		const [item] = await open();
		expect(asked()).toEqual([sessions]);
		const { id } = cast().plain;
		expect(sentBodies()).toEqual([{ customer_id: id }]);
		expect(item).toMatchObject({ customerId: id });
		expect(item).toMatchObject({ expirySource: 'response', issuedAt: expect.any(String) });
		expect(item?.token).toEqual(expect.stringMatching(/^polar_cst_/));
		const page = await axios.get<string>(String(item?.portalUrl), { proxy: false });
		expect(page.data).toContain(id);
	});

	it('names the version of the API', async () => {
		await open();
		expect(sandbox().requests.map(({ headers }) => headers['polar-version'])).toEqual(['2026-04']);
	});

	it('by external ID is that of the customer who has it', async () => {
		const { externalId, id } = cast().another;
		const [item] = await open({ by: 'alias', customer: externalId });
		expect(item).toMatchObject({ customerId: id });
		expect(asked()).toEqual([
			`GET /polar/v1/customers/external/${encodeURIComponent(String(externalId))}`,
			sessions,
		]);
	});

	it('leads back to where the user says', async () => {
		await open({ options: { returnUrl: 'https://example.com/account' } });
		expect(sentBodies()).toMatchObject([{ return_url: 'https://example.com/account' }]);
	});
});

describe('nothing of the link is in what fails', () => {
	it.each<[string, object]>([
		['a link that is none', { customer_portal_url: 'javascript:CANARY?email=CANARY@example.com' }],
		['a link that is missing', { token: 'polar_cst_CANARY', email: 'CANARY@example.com' }],
		[
			'a session of another customer',
			{
				customer_portal_url: 'https://polar.sh/a/portal?email=CANARY%40example.com',
				customer_id: '992fae2a-2a17-4b7a-8d9e-e287cf90131b',
				customer: { id: '992fae2a-2a17-4b7a-8d9e-e287cf90131b', email: 'CANARY@example.com' },
			},
		],
		[
			'a session that has ended',
			{
				customer_portal_url: 'https://polar.sh/a/portal?email=CANARY%40example.com',
				expires_at: '2020-01-01T00:00:00Z',
			},
		],
	])('%s', async (_title, answer) => {
		answerWith(201, answer);
		const { success, warnings } = await logged();
		expect(success).toHaveLength(1);
		expect(success[0]?.error).toEqual(expect.any(String));
		expect(JSON.stringify([success, warnings])).not.toContain('CANARY');
	});

	async function logged() {
		const success = await open({ includeInputFields: false });
		return { success, warnings: success.map(({ message }) => message) };
	}
});

describe('a customer whom Polar does not know', () => {
	it.each(['customer_id', 'external_customer_id'])(
		'is not found, though the status is 422: it says so of %s',
		async (field) => {
			answerWith(422, fault(['body', field], 'Customer does not exist.'));
			const [item] = await open();
			expect(item).toMatchObject({ error: 'not_found' });
			expect(item?.message).toContain('Customer does not exist.');
			expect(item?.message).not.toContain('CANARY');
		},
	);

	it.each<[string, object]>([
		['of another field', fault(['body', 'return_url'], 'Input should be a valid URL')],
		['of a query', fault(['query', 'customer_id'], 'Customer does not exist.')],
		['of an ID that is none', fault(['body', 'customer_id'], 'Not a UUID', 'uuid_parsing')],
		['deeper', fault(['body', 'customer_id', 'x'], 'Customer does not exist.')],
		[
			'of an owner who is missing',
			fault(['body', 'customer_id'], 'No owner member found for this customer.'),
		],
	])('is another thing than what is said %s', async (_title, body) => {
		answerWith(422, body);
		const [item] = await open();
		expect(item).toMatchObject({ error: 'invalid_input' });
		expect(item?.message).not.toContain('CANARY');
	});
});

describe('where an organization has members', () => {
	beforeEach(() => sandbox().set({ polarMembers: true }));

	it('the session of one person is that of the owner', async () => {
		const [item] = await open();
		expect(item?.token).toEqual(expect.stringMatching(/^polar_mst_/));
		expect(item).toMatchObject({ customerId: cast().plain.id });
	});

	it('a team fails without one, and the message says what to add', async () => {
		const [item] = await open({ customer: cast().withoutEmail.id });
		expect(item).toMatchObject({ error: 'invalid_input' });
		expect(item?.message).toContain('add the option Member ID, or External Member ID');
	});

	it.each(['memberId', 'externalMemberId'] as const)('a team opens with %s', async (option) => {
		const { id, members } = cast().withoutEmail;
		const [member] = members;
		const value = option === 'memberId' ? member?.id : member?.externalId;
		const [item] = await open({ customer: id, options: { [option]: value } });
		expect(item).toMatchObject({ customerId: id, email: null });
	});

	it("somebody else's member is refused, and the message says what to check", async () => {
		const [stranger] = cast().another.members;
		const [item] = await open({ options: { memberId: stranger?.id } });
		expect(item).toMatchObject({ error: 'invalid_input' });
		expect(item?.message).toContain('Member does not exist for this customer.');
	});
});

test('a request that is sent on to another address fails, and the token goes nowhere else', async () => {
	sandbox().answerWith(() => ({
		status: 307,
		headers: { location: 'https://elsewhere.example.com/' },
	}));
	const [item] = await open();
	expect(item).toMatchObject({ error: 'unexpected_answer' });
	expect(asked()).toEqual([sessions]);
});

describe('a customer by external ID', () => {
	const get = async (customer: string) => {
		const { success } = await runOperation('polar', sandbox(), {
			parameters: {
				resource: 'customer',
				operation: 'get',
				customer: { __rl: true, mode: 'alias', value: customer },
			},
			onError: 'continueRegularOutput',
		});
		return success[0]?.json;
	};

	it('is told by their own words where nobody has it', async () => {
		const item = await get('no-such-account');
		expect(item).toMatchObject({ error: 'not_found' });
		expect(item?.message).toContain('the customer with the external ID “no-such-account”');
	});

	it.each([
		['a/b', '“a/b” is not a valid external ID.'],
		['x'.repeat(2701), 'is not a valid external ID. Enter the external ID alone, on one line.'],
		['', 'drag the column with the external ID onto Customer'],
	])('is called so where it cannot be one: %#', async (value, words) => {
		for (const item of [await get(value), (await open({ by: 'alias', customer: value }))[0]]) {
			expect(item).toMatchObject({ error: 'invalid_input' });
			expect(item?.message).toContain(words);
			expect(item?.message).not.toMatch(/\balias\b/);
		}
	});

	it('may be an email, or a UUID that is no ID of Polar’s', async () => {
		for (const externalId of ['Ana@Example.com', '0191a2b3-c4d5-7e6f-8a9b-acbdcedfe0f1']) {
			const row = { id: cast().plain.id, external_id: externalId, email: 'x@example.com' };
			answerWith(200, row);
			const item = await malformedOnPurpose(async () => await get(externalId));
			expect(item).toMatchObject({ customerId: cast().plain.id, externalId });
		}
	});
});
