import type { IDataObject } from 'n8n-workflow';
import axios from 'axios';
import { openPortal } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendorsWith } from '../support/vendorsWith';
import { vendors, type TestedVendor } from '../vendors';
import type { Way } from '../vendors/customers';

const sandbox = sandboxForTests();

const waysAt = (some: TestedVendor[]) =>
	some.flatMap((vendor) =>
		vendor.customers.ways.map((way) => ({ provider: vendor.name, vendor, way, ...way })),
	);

/** Who the portal must be opened for, and how the node is told. */
function customerOf({ name, aliases }: TestedVendor, { by, written = String }: Way) {
	if (by === 'alias' && aliases) {
		const customer = aliases.customerOf(sandbox());
		return { ...customer, given: customer.alias as IDataObject[string] };
	}
	const customer = sandbox().cast[name].nonAscii;
	const id = String(customer.id);
	return { id, name: customer.name, given: by === 'email' ? customer.email : written(id) };
}

const fields = [
	'provider',
	'customerId',
	'customerName',
	'email',
	'portalUrl',
	'phone',
	'expiresAt',
	'issuedAt',
	'expirySource',
	'expiresInSeconds',
	'token',
];

describe.each(waysAt(vendors))(
	'$provider $operation by $by',
	({ provider, vendor, way, operation, by, isLookedUp }) => {
		const open = async (more: object = {}) => {
			const { id, name, given } = customerOf(vendor, way);
			const outcome = await openPortal(provider, sandbox(), {
				operation,
				by,
				customer: given,
				...more,
			});
			return { ...outcome, id, name, given };
		};

		it('gives the same flat fields every time, the link right after the email and what few need last', async () => {
			const { success, failed, error } = await open();
			expect(error).toBeUndefined();
			expect(failed).toEqual([]);
			expect(success).toHaveLength(1);
			expect(Object.keys(success[0]?.json ?? {})).toEqual(fields);
			expect(success[0]).toMatchObject({ json: { provider }, pairedItem: { item: 0 } });
		});

		it('has its own fields before those of the input, also where the input has some of them', async () => {
			const items = [{ row: 7, phone: '+525512345678', plan: 'Gold', email: null }];
			const { success } = await open({ items });
			expect(Object.keys(success[0]?.json ?? {})).toEqual([...fields, 'row', 'plan']);
		});

		it("gives a link that opens this customer's portal and nobody else's", async () => {
			const { success, id, name } = await open();
			const page = await axios.get<string>(String(success[0]?.json.portalUrl), { proxy: false });
			expect(page.status).toBe(200);
			expect(page.data).toContain(id);
			expect(page.data).toContain(name);
		});

		it('knows what was given and what the answer tells, and is silent about the rest', async () => {
			const { success, id, name, given } = await open();
			const { customerId, email, customerName } = success[0]?.json ?? {};
			expect(customerId ?? id).toBe(id);
			if (isLookedUp) expect(email).toEqual(expect.stringContaining('@'));
			else expect(email).toBe(by === 'email' ? String(given).toLowerCase() : null);
			expect(customerName).toBe(isLookedUp ? name : null);
		});

		it('leaves the token out as a field with the output Link', async () => {
			const { success } = await open({ output: 'link' });
			expect(Object.keys(success[0]?.json ?? {})).toEqual(
				fields.filter((field) => field !== 'token'),
			);
		});

		it("gives the provider's answer as it came with the output Raw", async () => {
			const { success } = await open({ output: 'raw' });
			expect(Object.keys(success[0]?.json ?? {})).toEqual(['response']);
			expect(success[0]?.json.response).toEqual(expect.any(Object));
		});

		it('adds query parameters to the link without touching the token', async () => {
			const parameter = [
				{ name: 'utm_campaign', value: 'Otoño & más' },
				{ name: 'utm_source', value: 'mail' },
			];
			const { success, id } = await open({ options: { queryParameters: { parameter } } });
			const link = new URL(String(success[0]?.json.portalUrl));
			expect(link.searchParams.get('utm_campaign')).toBe('Otoño & más');
			expect(link.searchParams.get('utm_source')).toBe('mail');
			const page = await axios.get<string>(link.href, { proxy: false });
			expect(page.data).toContain(id);
		});
	},
);

test.each(waysAt(vendors).filter(({ by }) => by === 'email'))(
	'$provider $operation looks an email under By ID up as under By Email, beside IDs',
	async ({ provider, vendor, way, operation }) => {
		const { id, given } = customerOf(vendor, way);
		const open = async (by: 'email' | 'id', ...customers: Array<typeof given>) => {
			const run = { operation, by, customer: '={{ $json.customer }}', includeInputFields: false };
			const items = customers.map((customer) => ({ customer }));
			const { success } = await openPortal(provider, sandbox(), { ...run, items });
			return success.map(({ json: { customerId, customerName, email } }) => {
				return { customerId, customerName, email };
			});
		};
		const [byEmail] = await open('email', given);
		const [found, byId] = await open('id', given, id);
		expect(found).toEqual(byEmail);
		expect(byId).toMatchObject({ customerId: id, email: null });
	},
);

test.each(waysAt(vendorsWith('loadContact')))(
	'$provider $operation by $by loads the contact when asked to',
	async ({ provider, vendor, way, operation, by }) => {
		const { id, name, given } = customerOf(vendor, way);
		const options = { loadContact: true };
		const { success } = await openPortal(provider, sandbox(), {
			operation,
			by,
			customer: given,
			options,
		});
		expect(success[0]?.json).toMatchObject({ customerId: id, customerName: name });
		expect(success[0]?.json.email).toEqual(expect.stringContaining('@'));
	},
);
