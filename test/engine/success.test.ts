import type { IDataObject } from 'n8n-workflow';
import axios from 'axios';
import type { Sandbox } from '../../sandbox';
import { openPortal } from '../support/portals';
import type { VendorName } from '../vendors';
import { sandboxForTests } from '../support/sandbox';

const sandbox = sandboxForTests();

interface Way {
	provider: VendorName;
	operation: string;
	by: 'list' | 'id' | 'email' | 'alias';
	/** The ID that the portal must be opened for, and how the node is told. */
	customer(sandbox: Sandbox): { id: string; name: string; given: IDataObject[string] };
	/** Whether the customer is looked up on the way, so that name and email are known. */
	isLookedUp?: boolean;
}

const named =
	(
		provider: VendorName,
		field: 'id' | 'email',
		form: (value: unknown) => string | number = String,
	) =>
	(played: Sandbox) => {
		const { id, name, email } = played.cast[provider].nonAscii;
		return { id: String(id), name, given: form(field === 'id' ? id : email) };
	};
const gid = (id: unknown) => `gid://shopify/Customer/${String(id)}`;

const ways: Way[] = [
	{ provider: 'meteroid', operation: 'getToken', by: 'id', customer: named('meteroid', 'id') },
	{ provider: 'meteroid', operation: 'getToken', by: 'list', customer: named('meteroid', 'id') },
	{
		provider: 'meteroid',
		operation: 'getToken',
		by: 'email',
		customer: named('meteroid', 'email'),
		isLookedUp: true,
	},
	{
		provider: 'meteroid',
		operation: 'getToken',
		by: 'alias',
		customer: ({ cast }) => {
			const { id, name, alias } = cast.meteroid.withAlias;
			return { id, name, given: alias };
		},
		isLookedUp: true,
	},
	{ provider: 'gigstack', operation: 'getToken', by: 'list', customer: named('gigstack', 'id') },
	{
		provider: 'gigstack',
		operation: 'getToken',
		by: 'email',
		customer: named('gigstack', 'email'),
		isLookedUp: true,
	},
	{ provider: 'gigstack', operation: 'getToken', by: 'id', customer: named('gigstack', 'id') },
	...['getToken', 'getLink'].flatMap((operation): Way[] => [
		{ provider: 'appstle', operation, by: 'list', customer: named('appstle', 'id') },
		{ provider: 'appstle', operation, by: 'id', customer: named('appstle', 'id', Number) },
		{ provider: 'appstle', operation, by: 'id', customer: named('appstle', 'id', gid) },
		{ provider: 'appstle', operation, by: 'email', customer: named('appstle', 'email') },
	]),
];

const fields = [
	'provider',
	'customerId',
	'customerName',
	'email',
	'phone',
	'portalUrl',
	'token',
	'issuedAt',
	'expiresAt',
	'expiresInSeconds',
	'expirySource',
];

describe.each(ways)(
	'$provider $operation by $by',
	({ provider, operation, by, customer, isLookedUp }) => {
		const open = async (more: object = {}) => {
			const { id, name, given } = customer(sandbox());
			const outcome = await openPortal(provider, sandbox(), {
				operation,
				by,
				customer: given,
				...more,
			});
			return { ...outcome, id, name, given };
		};

		it('gives the same flat fields every time', async () => {
			const { success, failed, error } = await open();
			expect(error).toBeUndefined();
			expect(failed).toEqual([]);
			expect(success).toHaveLength(1);
			expect(Object.keys(success[0]?.json ?? {})).toEqual(fields);
			expect(success[0]).toMatchObject({ json: { provider }, pairedItem: { item: 0 } });
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

		it('loads the contact when asked to', async () => {
			const { success, id, name } = await open({ options: { loadContact: true } });
			expect(success[0]?.json).toMatchObject({ customerId: id, customerName: name });
			expect(success[0]?.json.email).toEqual(expect.stringContaining('@'));
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
