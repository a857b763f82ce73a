import type { IDataObject } from 'n8n-workflow';
import { openPortal, runOperation } from '../../support/portals';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();
const cast = () => sandbox().cast.appstle;
const api = '/appstle/api/external/v2';
const paths = () => sandbox().requests.map(({ path }) => path.replace(`${api}/`, ''));

async function getCustomer(mode: 'id' | 'email', value: unknown, more: IDataObject = {}) {
	const customer = { __rl: true, mode, value: String(value) };
	const { success } = await runOperation('appstle', sandbox(), {
		parameters: { resource: 'customer', operation: 'get', customer, ...more } as IDataObject,
		onError: 'continueRegularOutput',
	});
	return success.map(({ json }) => json);
}

/** Somebody without a subscription. */
function withoutContracts() {
	const customer = sandbox().customers.appstle.find(
		({ activeContracts, inactiveContracts }) =>
			activeContracts.length + inactiveContracts.length === 0,
	);
	if (!customer) throw new Error('Everybody has a subscription');
	return customer;
}

describe('a customer of Appstle’s', () => {
	it('is known by name, email and phone from the subscriptions', async () => {
		const { another } = cast();
		expect(await getCustomer('id', another.id)).toMatchObject([
			{
				customerId: String(another.id),
				customerName: another.name,
				email: another.email,
				phone: another.phone,
				activeSubscriptions: another.activeContracts.length,
				inactiveSubscriptions: another.inactiveContracts.length,
			},
		]);
		expect(paths()).toEqual([`subscription-customers-detail/valid/${another.id}`]);
	});

	it('without a subscription is known by name alone, as Shopify’s record has no email', async () => {
		const { id, name } = withoutContracts();
		expect(await getCustomer('id', id)).toMatchObject([
			{ customerId: String(id), customerName: name, email: null, phone: null },
		]);
		expect(paths()).toEqual([
			`subscription-customers-detail/valid/${id}`,
			`subscription-customers/${id}`,
		]);
	});

	it('who does not exist is not found after one look, though the empty answer has status 200', async () => {
		expect(await getCustomer('id', 12)).toMatchObject([{ error: 'not_found' }]);
		expect(paths()).toEqual([
			'subscription-customers-detail/valid/12',
			'subscription-customers/12',
		]);
	});

	it('has the same fields in the same order by ID and by email', async () => {
		const { plain } = cast();
		const [byId] = await getCustomer('id', plain.id);
		const [byEmail] = await getCustomer('email', plain.email?.toUpperCase());
		expect(byEmail).toEqual(byId);
	});

	it('has the email of the subscription that was changed last, and the next order of all', async () => {
		const customerId = 42;
		const row = (updatedAt: string, customerEmail: string | null, more: object = {}) => ({
			id: 7,
			customerId,
			customerEmail,
			updatedAt,
			status: 'active',
			...more,
		});
		const body = [
			row('2026-01-01T00:00:00Z', 'old@example.com', {
				phone: '+4915112345001',
				nextBillingDate: '2026-12-01T01:00:00+02:00',
			}),
			row('2026-03-01T00:00:00Z', null),
			row('2026-02-01T00:00:00Z', 'new@example.com', {
				nextBillingDate: '2026-12-01T00:00:00Z',
			}),
		];
		sandbox().answerWith(() => ({ body }));
		expect(await getCustomer('id', customerId)).toMatchObject([
			{
				email: 'new@example.com',
				phone: '+4915112345001',
				activeSubscriptions: 3,
				nextOrderDate: '2026-12-01T01:00:00+02:00',
			},
		]);
	});

	it('is nobody where one of the subscriptions is somebody else’s', async () => {
		const body = [{ customerId: 42 }, { customerId: 43, customerEmail: 'other@example.com' }];
		sandbox().answerWith(() => ({ body }));
		const [item] = await getCustomer('id', 42);
		expect(item).toMatchObject({ error: 'wrong_customer' });
		expect(item?.message).not.toContain('other@');
	});

	it('is never taken from the number of a subscription', async () => {
		sandbox().answerWith(({ path }) => (path.endsWith('/42') ? { body: [{ id: 7 }] } : undefined));
		expect(await getCustomer('id', 42)).toMatchObject([{ customerId: '42' }]);
		sandbox().answerWith(() => ({ body: [{ id: 7, email: 'ana@example.com' }] }));
		expect(await getCustomer('email', 'ana@example.com')).toMatchObject([{ error: 'not_found' }]);
	});

	it.each([[{ data: { email: 'S3CRET' } }], [{ status: 'S3CRET', message: 'S3CRET' }]])(
		'in an answer of another shape fails with the names of what came (%j)',
		async (body) => {
			sandbox().answerWith(() => ({ body }));
			const [item] = await getCustomer('id', 42);
			expect(item?.message).toContain(`only: ${Object.keys(body).join(', ')}`);
			expect(JSON.stringify(item)).not.toContain('S3CRET');
		},
	);

	it.each([false, true])(
		'is found by the whole email alone, though Appstle may find parts (%s)',
		async (appstleFindsPartsOfEmails) => {
			sandbox().set({ appstleFindsPartsOfEmails });
			const { substringOfAnother, substringOfMany } = cast();
			for (const { id, email } of [substringOfAnother, substringOfMany]) {
				expect(await getCustomer('email', email)).toMatchObject([{ customerId: String(id) }]);
			}
			expect(await getCustomer('email', 'na@example.com')).toMatchObject([{ error: 'not_found' }]);
		},
	);

	it('is none of several with the same email', async () => {
		const email = cast().sharedEmail[0]?.email;
		expect(await getCustomer('email', email)).toMatchObject([{ error: 'several_match' }]);
	});

	it.each(['getToken', 'getLink'])(
		'by ID or by email, is loaded with phone for %s',
		async (operation) => {
			const { another } = cast();
			const { name, phone } = another;
			for (const by of ['id', 'email'] as const) {
				const customer = by === 'id' ? another.id : another.email;
				const options = { loadContact: true };
				const run = { operation, by, customer, options };
				const { success } = await openPortal('appstle', sandbox(), run);
				expect(success).toMatchObject([
					{ json: { customerName: name, phone, email: another.email } },
				]);
			}
		},
	);
});

describe('an ID of Appstle’s that is larger than a number can be', () => {
	const large = (id: number) => `9900${id}`;

	it.each(['getToken', 'getLink'])('is asked for digit by digit with %s', async (operation) => {
		sandbox().set({ appstleLargeIds: true });
		const { plain } = cast();
		const { success } = await openPortal('appstle', sandbox(), {
			operation,
			customer: `gid://shopify/Customer/${large(plain.id)}`,
			options: { loadContact: true },
			onError: 'continueRegularOutput',
		});
		expect(success).toMatchObject([
			{ json: { customerId: large(plain.id), customerName: plain.name, email: plain.email } },
		]);
	});
});

describe('Appstle’s subscriptions', () => {
	const getMany = async () => {
		const { success } = await runOperation('appstle', sandbox(), {
			parameters: {
				...{ resource: 'subscription', operation: 'getAll' },
				...{ onePerCustomer: false, returnAll: true },
			},
		});
		return success.map(({ json }) => json);
	};

	it('tell the phone of whom they are', async () => {
		const rows = await getMany();
		const { plain, missingPhone } = cast();
		const phones = ({ id }: { id: number }) =>
			rows.filter(({ customerId }) => customerId === String(id)).map(({ phone }) => phone);
		expect(new Set(phones(plain))).toEqual(new Set([plain.phone]));
		expect(new Set(phones(missingPhone))).toEqual(new Set([null]));
	});

	it.each(['orderAmount', 'contractAmount', 'totalPrice'] as const)(
		'tell their price, wherever it is (%s)',
		async (appstleAmount) => {
			const usual = (await getMany()).map(({ amount }) => amount);
			sandbox().set({ appstleAmount });
			expect((await getMany()).map(({ amount }) => amount)).toEqual(usual);
			expect(usual.every((amount) => typeof amount === 'string')).toBe(true);
		},
	);
});

describe('Appstle’s magic link', () => {
	const send = async (by: 'id' | 'email', customer: unknown) => {
		const { success } = await openPortal('appstle', sandbox(), {
			operation: 'sendMagicLink',
			by,
			customer: String(customer),
			onError: 'continueRegularOutput',
		});
		return success[0]?.json ?? {};
	};

	it.each([true, false])(
		'is sent whether the answer is in quotes or not (%s)',
		async (appstleMagicLinkQuoted) => {
			sandbox().set({ appstleMagicLinkQuoted });
			const { plain } = cast();
			for (const [by, value] of [['email', plain.email] as const, ['id', plain.id] as const]) {
				expect(await send(by, value)).toMatchObject({ email: plain.email, magicLinkSent: true });
			}
			expect(sandbox().requests.at(-1)?.query).toEqual({ email: plain.email });
			expect(sandbox().statistics.emailsSent).toBe(2);
		},
	);

	it.each([
		['off', 'switched off'],
		['missing', 'no template'],
	] as const)(
		'that Appstle does not send fails with Appstle’s reason (%s)',
		async (appstleMagicLinkMail, reason) => {
			sandbox().set({ appstleMagicLinkMail });
			const item = await send('email', cast().plain.email);
			expect(item.message).toContain(reason);
			expect(item).not.toHaveProperty('magicLinkSent');
			expect(sandbox().statistics.requests).toBe(1);
		},
	);

	it('is not sent by ID where no email is known', async () => {
		expect(await send('id', withoutContracts().id)).toMatchObject({ error: 'not_found' });
		expect(paths().join()).not.toContain('magic');
	});
});

describe('Appstle’s words for people', () => {
	it.each([
		[{ message: 'Nothing here', title: 'Bad Request' }, 'Nothing here'],
		[{ message: 'error.http.400', title: 'Nothing here' }, 'Nothing here'],
		[{ message: 'error.idnull', detail: 'Nothing here', title: 'x' }, 'Nothing here'],
	])('are shown, and not those for translators (%j)', async (body, words) => {
		sandbox().answerWith(() => ({ status: 400, body }));
		const [item] = await getCustomer('id', 42);
		expect(item?.message).toContain(`HTTP 400: ${words}`);
	});

	it('to a plan without the API are those to a bad key, so the advice names the plan', async () => {
		const { success } = await openPortal('appstle', sandbox(), {
			customer: cast().plain.id,
			credential: { apiKey: sandbox().appstle.forbiddenKey },
			onError: 'continueRegularOutput',
		});
		expect(success[0]?.json.message).toMatch(/valid API Key.+ plan /);
	});
});
