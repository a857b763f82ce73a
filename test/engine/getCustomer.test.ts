import type { IDataObject } from 'n8n-workflow';
import { runOperation } from '../support/portals';
import { vendorsWith } from '../support/vendorsWith';
import type { VendorName } from '../vendors';
import { sandboxForTests } from '../support/sandbox';

const sandbox = sandboxForTests();

interface Asked {
	mode?: 'id' | 'email' | 'alias';
	value: IDataObject[string];
	simplify?: boolean;
	options?: IDataObject;
	items?: IDataObject[];
	includeInputFields?: boolean;
}

async function get(provider: VendorName, { mode = 'id', value, items, ...others }: Asked) {
	const customer = { __rl: true, mode, value: String(value) };
	const { success } = await runOperation(provider, sandbox(), {
		parameters: { resource: 'customer', operation: 'get', customer, ...others } as IDataObject,
		items,
		onError: 'continueRegularOutput',
	});
	return success.map(({ json }) => json);
}

describe.each(vendorsWith('get'))(
	"getting one of $name's customers",
	({ name: provider, customers, get: { ownFields, emailKey } }) => {
		const { unknownId, recordOf, havePhones } = customers;

		it('by ID gives who it is, flat, with at most ten fields', async () => {
			const { plain } = sandbox().cast[provider];
			const [customer, ...others] = await get(provider, { value: plain.id });
			expect(customer).toMatchObject({
				customerId: String(plain.id),
				customerName: plain.name,
				email: plain.email,
				phone: havePhones ? plain.phone : null,
			});
			expect(others).toEqual([]);
			expect(Object.keys(customer ?? {})).toEqual([
				'customerId',
				'customerName',
				'email',
				'phone',
				...ownFields,
			]);
		});

		it('by email gives the same', async () => {
			const { another } = sandbox().cast[provider];
			const [byEmail] = await get(provider, { mode: 'email', value: another.email });
			expect(byEmail).toMatchObject({ customerId: String(another.id), email: another.email });
		});

		it('gives the same fields with the same types, whatever is missing', async () => {
			const { plain, withoutEmail, missingPhone, badPhone } = sandbox().cast[provider];
			const [usual = {}] = await get(provider, { value: plain.id });
			for (const { id } of [withoutEmail, missingPhone, badPhone]) {
				const [customer = {}] = await get(provider, { value: id });
				expect(Object.keys(customer)).toEqual(Object.keys(usual));
				for (const [name, value] of Object.entries(customer)) {
					if (value !== null && usual[name] !== null) expect(typeof value).toBe(typeof usual[name]);
				}
			}
		});

		it('gives what the provider answered, if not simplified', async () => {
			const { plain } = sandbox().cast[provider];
			const [customer] = await get(provider, { value: plain.id, simplify: false });
			expect(customer).toHaveProperty(emailKey, plain.email);
			expect(Object.keys(customer ?? {})).not.toEqual(expect.arrayContaining(ownFields));
		});

		it("keeps the input's fields unless told otherwise", async () => {
			const { plain } = sandbox().cast[provider];
			const items = [{ ticket: 7 }];
			expect(await get(provider, { value: plain.id, items })).toMatchObject([{ ticket: 7 }]);
			const [alone] = await get(provider, { value: plain.id, items, includeInputFields: false });
			expect(alone).not.toHaveProperty('ticket');
		});

		it('fails for an email that nobody has', async () => {
			const asked = { mode: 'email' as const, value: 'nobody@example.com' };
			expect(await get(provider, asked)).toMatchObject([{ error: 'not_found' }]);
		});

		it('fails for an ID that nobody has', async () => {
			expect(await get(provider, { value: unknownId })).toMatchObject([{ error: 'not_found' }]);
		});

		it('fails where the provider answers for somebody else', async () => {
			const { plain, another } = sandbox().cast[provider];
			const body = recordOf({ id: another.id, name: 'Other' });
			sandbox().answerWith(() => ({ body }));
			expect(await get(provider, { value: plain.id })).toMatchObject([{ error: 'wrong_customer' }]);
		});
	},
);

describe.each(vendorsWith('get', 'emailSearch'))(
	'several of $name with one email',
	({ name: provider }) => {
		const asked = () => {
			const [first] = sandbox().cast[provider].sharedEmail;
			return { mode: 'email' as const, value: first?.email ?? '' };
		};

		it('fail', async () => {
			expect(await get(provider, asked())).toMatchObject([{ error: 'several_match' }]);
		});

		it('all come if the user says so', async () => {
			const customers = await get(provider, { ...asked(), options: { ifSeveralMatch: 'all' } });
			expect(customers.map(({ customerId }) => customerId).sort()).toEqual(
				sandbox()
					.cast[provider].sharedEmail.map(({ id }) => id)
					.sort(),
			);
		});
	},
);

test.each(vendorsWith('get', 'aliases'))(
	'a customer of $name is found by alias',
	async ({ name, aliases }) => {
		const { id, alias } = aliases.customerOf(sandbox());
		const asked = { mode: 'alias' as const, value: alias };
		expect(await get(name, asked)).toMatchObject([{ customerId: id, [aliases.field]: alias }]);
	},
);

const withPhones = vendorsWith('get').filter(({ customers }) => customers.havePhones);

describe.each(withPhones)('a phone at $name that names no country', (vendor) => {
	const {
		name,
		customers: { unknownId, recordOf },
		get: { ownFields },
	} = vendor;
	const answer = (country?: string) => {
		const body = recordOf({ id: unknownId, phone: '55 1234 5001', country });
		sandbox().answerWith(() => ({ body }));
	};

	it('is of the country of the address, where the vendor tells one', async () => {
		answer('MX');
		const phone = ownFields.includes('country') ? '+525512345001' : '+495512345001';
		const options = { phoneCountry: 'DE' };
		expect(await get(name, { value: unknownId, options })).toMatchObject([{ phone }]);
	});

	it('is of the country that the user names, where there is no address', async () => {
		answer();
		const options = { phoneCountry: 'mx' };
		expect(await get(name, { value: unknownId, options })).toMatchObject([
			{ phone: '+525512345001' },
		]);
	});

	it('is null where nobody says', async () => {
		answer();
		expect(await get(name, { value: unknownId })).toMatchObject([{ phone: null }]);
	});

	it('is not read at all in a country that is none', async () => {
		answer();
		const options = { phoneCountry: 'Mexico' };
		expect(await get(name, { value: unknownId, options })).toMatchObject([
			{ error: 'invalid_input', message: expect.stringContaining('Phone Country') },
		]);
	});
});
