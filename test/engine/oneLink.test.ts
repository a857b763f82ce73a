import type { IDataObject } from 'n8n-workflow';
import { customer, hintsOf, runPortalLink, sampleVendor, webhookUrl } from '../support/portalLink';
import { openPortal, runOperation } from '../support/portals';
import { vendorsWith } from '../support/vendorsWith';
import { vendors } from '../vendors';
import { sandboxForTests } from '../support/sandbox';

const sandbox = sandboxForTests();

/** A list of people who have nothing to do with the customer, except that the first may be the one. */
const list = (length: number): IDataObject[] =>
	Array.from({ length }, (_, index) => ({ name: `P${index}`, email: `p${index}@example.org` }));

describe.each(vendors)(
	'$name: a customer picked once, and a list connected to it',
	({ name: provider }) => {
		const id = () => sandbox().cast[provider].plain.id;

		it('mails nobody: each item fails, and is told what to do', async () => {
			const outcome = await openPortal(provider, sandbox(), {
				by: 'list',
				customer: id(),
				items: list(165),
				onError: 'continueErrorOutput',
			});
			expect(outcome.success).toEqual([]);
			expect(outcome.failed).toHaveLength(165);
			for (const { json } of outcome.failed) {
				expect(json).not.toHaveProperty('portalUrl');
				expect(json.message).toBe(
					'All 165 items get the link of one customer. Switch Customer to Expression to give each item its own.',
				);
			}
			expect(hintsOf(outcome)).toEqual([
				'0 links · 165 failed: 165 that would get the link of another customer',
			]);
		});

		it('is seen behind Who Is Left of a campaign, too: who is the customer has the link, and nobody else', async () => {
			const items = list(165).map((item, index) => {
				const Kunde = index === 7 ? id() : `C-${index}-of-another`;
				const customer = String(Kunde);
				return { ...item, Kunde, inTheTable: { customer, name: null, customerInList: Kunde } };
			});
			const run = { items, onError: 'continueErrorOutput' } as const;
			for (const by of ['list', 'id'] as const) {
				const fixed = await openPortal(provider, sandbox(), { ...run, by, customer: id() });
				expect(fixed.success.map(({ json }) => json.Kunde)).toEqual([id()]);
				expect(fixed.failed.map(({ json }) => json.error)).toEqual(
					Array(164).fill('wrong_customer'),
				);
			}
		});

		it.each(['id', 'email'] as const)(
			'is not opened by %s to somebody with a signed link for another, though it is one item',
			async (by) => {
				const { id: customerId, email } = sandbox().cast[provider].plain;
				const own = { id: customerId, email, alias: 'crm-77' };
				const open = async (
					customer: string | number | null,
					customerMode: keyof typeof own,
					asked: string | number | null = own[by],
				) => {
					const mine = own[by];
					const item = { customer, customerMode, linkExpiresAt: '2999-01-01T00:00:00.000Z', mine };
					const { success, failed } = await openPortal(provider, sandbox(), {
						by,
						customer: asked,
						items: [item],
						onError: 'continueErrorOutput',
					});
					return success.length === 1 ? 'opened' : failed[0]?.json.error;
				};
				expect(await open(by === 'id' ? '12' : 'other@example.org', by)).toBe('wrong_customer');
				expect(await open('other@example.org', 'email')).toBe('wrong_customer');
				expect(await open(own[by], by)).toBe('opened');
				expect(await open(own.alias, 'alias')).toBe('wrong_customer');
				expect(await open(own.alias, 'alias', '={{ $json.mine }}')).toBe('opened');
			},
		);

		it('stops the node as a whole where the user wants it to stop', async () => {
			const { success, error } = await openPortal(provider, sandbox(), {
				customer: id(),
				items: list(3),
			});
			expect(success).toEqual([]);
			expect(error?.context).toMatchObject({ itemIndex: 0, code: 'wrong_customer' });
			expect(error?.description).toMatch(/Switch Customer to Expression/);
		});

		it('is seen by IDs alone as well, whatever the field is called', async () => {
			const { success } = await openPortal(provider, sandbox(), {
				customer: id(),
				items: [{ customerId: id() }, { customerId: '12' }, { customer_id: '13' }],
				onError: 'continueRegularOutput',
			});
			expect(success.map(({ json }) => json.error)).toEqual([
				undefined,
				'wrong_customer',
				'wrong_customer',
			]);
		});

		it.each<[string, IDataObject[]]>([
			['Correo', [{ Correo: 'ana@example.org' }, { Correo: 'beto@example.org' }]],
			[
				'E-mail',
				[{ 'E-mail': 'ana@example.org', boss: 'b@example.org' }, { 'E-mail': 'c@d.example' }],
			],
			['Teléfono', [{ Teléfono: '55 1234 5678' }, { Teléfono: 5512345679 }]],
			['phone', [{ phone: '+52 55 1234 5678' }, { phone: '+525512345679' }]],
		])('is seen by the contacts of a list that calls them %s', async (_, items) => {
			const { success, failed } = await openPortal(provider, sandbox(), {
				customer: id(),
				items,
				onError: 'continueErrorOutput',
			});
			expect(success).toEqual([]);
			expect(failed.map(({ json }) => json.error)).toEqual(['wrong_customer', 'wrong_customer']);
		});

		it('is seen behind an expression that always finds the first', async () => {
			const items = list(3).map((item, index) => ({
				...item,
				id: index === 0 ? id() : String(index),
			}));
			const { success } = await openPortal(provider, sandbox(), {
				customer: "={{ $('Start').first().json.id }}",
				items,
				onError: 'continueRegularOutput',
			});
			expect(success.map(({ json }) => json.error)).toEqual([
				undefined,
				'wrong_customer',
				'wrong_customer',
			]);
			expect(success[1]?.json.message).toMatch(/3 items get .* Check the expression in Customer/);
		});

		it.each([
			[1, [undefined, 'wrong_customer', 'wrong_customer', 'wrong_customer']],
			[2, Array(4).fill('wrong_customer')],
		])('is seen in batches of %d', async (size, errors) => {
			const { runs } = await openPortal(provider, sandbox(), {
				customer: id(),
				items: list(4),
				batches: { size },
				onError: 'continueRegularOutput',
			});
			const all = runs.flatMap(({ success }) => success.map(({ json }) => json));
			expect(all.map(({ error }) => error)).toEqual(errors);
			expect(all[3]?.message).toMatch(/^All 4 items get the link of one customer/);
		});

		it('is no matter for contacts of a customer in several batches, whom each item names itself', async () => {
			const items: IDataObject[] = list(3).map((item) => ({ ...item, company: { billing: id() } }));
			const { runs } = await openPortal(provider, sandbox(), {
				customer: '={{ $json.company.billing }}',
				items,
				batches: { size: 1 },
			});
			expect(runs.map(({ success }) => success[0]?.json.email)).toEqual(
				items.map(({ email }) => email),
			);
		});

		it('is seen by email', async () => {
			const { success } = await openPortal(provider, sandbox(), {
				by: 'email',
				customer: sandbox().cast[provider].plain.email,
				items: list(2),
				onError: 'continueRegularOutput',
			});
			expect(success.map(({ json }) => json.error)).toEqual(['wrong_customer', 'wrong_customer']);
		});

		it('is seen in raw answers', async () => {
			const { success } = await openPortal(provider, sandbox(), {
				customer: id(),
				output: 'raw',
				items: list(2),
				onError: 'continueRegularOutput',
			});
			expect(success.map(({ json }) => json.error)).toEqual(['wrong_customer', 'wrong_customer']);
		});

		it('is no matter where the items tell of nobody, or are one person', async () => {
			const items = [
				{},
				{ plan: 'gold' },
				{ email: 'ana@work.example' },
				{ email: 'ANA@work.example' },
			];
			const { success } = await openPortal(provider, sandbox(), { customer: id(), items });
			expect(success).toHaveLength(4);
		});

		it('is no matter for several contacts of a customer whom each item names itself', async () => {
			const items: IDataObject[] = list(3).map((item) => ({ ...item, company: { billing: id() } }));
			const run = { customer: '={{ $json.company.billing }}', items };
			const { success } = await openPortal(provider, sandbox(), run);
			expect(success.map(({ json }) => json.email)).toEqual(items.map(({ email }) => email));
		});

		it('is no matter for a customer who is twice in the list', async () => {
			const item = { customerId: id(), email: sandbox().cast[provider].plain.email };
			const run = { customer: '={{ $json.customerId }}', items: [item, { ...item }] };
			const { success } = await openPortal(provider, sandbox(), run);
			expect(success).toHaveLength(2);
		});
	},
);

describe.each(vendorsWith('loadContact'))(
	'$name: a list connected to a customer whose contact is loaded',
	({ name: provider }) => {
		const plain = () => sandbox().cast[provider].plain;
		const run = { options: { loadContact: true }, onError: 'continueRegularOutput' } as const;

		it('is told the name', async () => {
			const { id, email } = plain();
			const { success } = await openPortal(provider, sandbox(), {
				...run,
				customer: id,
				items: list(2),
			});
			expect(success).toHaveLength(2);
			for (const { json } of success) {
				expect(json.error).toBe('wrong_customer');
				expect(json.message).toContain('one customer, Emma Martin.');
				expect(json.message).not.toContain(email);
			}
		});

		it('is no matter for one item alone: support writes to the address that asked', async () => {
			const { id, email } = plain();
			const items = [{ email: 'ana@work.example' }];
			const { success } = await openPortal(provider, sandbox(), { ...run, customer: id, items });
			expect(success[0]?.json.email).toBe(email);
		});
	},
);

test.each(vendorsWith('mail'))(
	'$name: of a list behind one customer, those whom no mail was sent to are told so',
	async ({ name, mail }) => {
		const { plain } = sandbox().cast[name];
		const { success } = await openPortal(name, sandbox(), {
			operation: mail.operation,
			customer: plain.id,
			items: [{ email: plain.email }, ...list(2)],
			onError: 'continueRegularOutput',
		});
		expect(success.map(({ json }) => json.error)).toEqual([
			undefined,
			'wrong_customer',
			'wrong_customer',
		]);
		expect(sandbox().statistics.emailsSent).toBe(1);
	},
);

test.each(['1', 'pro', 'MX'])(
	'a customer called %j is not named by whatever else a list has in its columns',
	async (id) => {
		const items = list(2).map((item) => ({ ...item, active: 1, plan: 'pro', country: 'MX' }));
		const link = { resource: 'link', operation: 'create', provider: sampleVendor.name } as const;
		const { success } = await runPortalLink({
			...link,
			customer: customer('id', id),
			webhookUrl,
			items,
		});
		expect(success.map(({ json }) => json.error)).toEqual(['wrong_customer', 'wrong_customer']);
		const ofCompany = await runPortalLink({
			...link,
			customer: customer('id', '={{ $json.company }}'),
			webhookUrl,
			items: items.map((item) => ({ ...item, company: id })),
		});
		expect(ofCompany.success.map(({ json }) => json.error)).toEqual([undefined, undefined]);
	},
);

test('a signed link is for one customer, too', async () => {
	const { success } = await runPortalLink({
		resource: 'link',
		operation: 'create',
		provider: sampleVendor.name,
		customer: customer('id', sampleVendor.customers.sampleId),
		webhookUrl,
		items: list(2),
	});
	expect(success.map(({ json }) => json.error)).toEqual(['wrong_customer', 'wrong_customer']);
});

const input = { customerName: 'Eoin', email: 'eoin@example.org', phone: '+525512345001' };

test.each(vendorsWith('get'))(
	"name, email and phone of the input are not laid over another customer's record at $name",
	async ({ name }) => {
		const { missingPhone, another } = sandbox().cast[name];
		const { success } = await runOperation(name, sandbox(), {
			parameters: {
				resource: 'customer',
				operation: 'get',
				customer: customer('id', missingPhone.id),
			},
			items: [{ ...input, customerId: another.id }],
		});
		expect(success[0]?.json).toMatchObject({ customerId: String(missingPhone.id), phone: null });
	},
);

describe.each(vendors)('name, email and phone of the input at $name', ({ name: provider }) => {
	it("are not laid over another customer's link", async () => {
		const { plain, another } = sandbox().cast[provider];
		const { success } = await openPortal(provider, sandbox(), {
			customer: plain.id,
			items: [{ ...input, customerId: another.id }],
		});
		const nobody = { customerName: null, email: null, phone: null };
		expect(success[0]?.json).toMatchObject({ customerId: String(plain.id), ...nobody });
	});

	it('stay where the ID of the input is of another system, and the item names the customer', async () => {
		const { plain } = sandbox().cast[provider];
		const { success } = await openPortal(provider, sandbox(), {
			customer: '={{ $json.ours }}',
			items: [{ ...input, customerId: 'CRM-17', ours: plain.id }],
		});
		expect(success[0]?.json).toMatchObject({ ...input, customerId: String(plain.id) });
	});
});
