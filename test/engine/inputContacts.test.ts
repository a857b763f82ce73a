import type { IDataObject } from 'n8n-workflow';
import { openPortal } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendors } from '../vendors';

const sandbox = sandboxForTests();

describe.each(vendors.map(({ name }) => name))('%s: the contact of the input', (provider) => {
	const open = async (item: IDataObject, options: IDataObject = { phoneCountry: 'MX' }) => {
		const { success } = await openPortal(provider, sandbox(), {
			customer: sandbox().cast[provider].plain.id,
			items: [item],
			options,
		});
		return success[0]?.json ?? {};
	};

	it.each<[unknown, string]>([
		['55 1234 5678', '+525512345678'],
		[5512345678, '+525512345678'],
		['5512345678.0', '+525512345678'],
		["'5512345678", '+525512345678'],
		['+5215512345678', '+525512345678'],
		['044 55 1234 5678', '+525512345678'],
		['+49 151 12345678', '+4915112345678'],
	])('has the phone %j in E.164 by Phone Country', async (phone, number) => {
		expect(await open({ phone: phone as string })).toHaveProperty('phone', number);
	});

	it('has the phone in E.164 by its own country, which comes before Phone Country', async () => {
		const { phone } = await open({ phone: '020 7946 0958', country: 'GBR' });
		expect(phone).toBe('+442079460958');
	});

	it.each<[string, unknown]>([
		['phone', '55 1234 5678 / 5679'],
		['phone', '55 1234 5678 ext. 12'],
		['phone', 12],
		['phone', ['55 1234 5678']],
		['email', 'ana@example.com, beto@example.com'],
		['email', 'Ana <ana@example.com>'],
		['email', ['ana@example.com']],
		['customerName', { first: 'Ana' }],
	])('keeps its %s as it was where nobody can read it: %j', async (field, value) => {
		expect(await open({ [field]: value as string })).toHaveProperty(field, value);
	});

	it('keeps a phone as it was that says no country where the user names none either', async () => {
		expect(await open({ phone: '55 1234 5678' }, {})).toHaveProperty('phone', '55 1234 5678');
	});

	it.each(['', '  ', '\u200b', null])('has null in place of %j', async (nothing) => {
		const item = await open({ phone: nothing, email: nothing, customerName: nothing });
		expect(item).toMatchObject({ phone: null, email: null, customerName: null });
	});

	it('is kept where a sheet has written the ID down', async () => {
		const id = sandbox().cast[provider].plain.id;
		const written = typeof id === 'number' ? `'${id}.0` : id;
		const { success } = await openPortal(provider, sandbox(), {
			customer: '={{ $json.customerId }}',
			items: [{ customerId: written, customerName: 'Emma' }],
		});
		expect(success[0]?.json).toMatchObject({ customerId: String(id), customerName: 'Emma' });
	});
});

test.each(vendors)(
	'an expression may give each item of $name its own Phone Country',
	async ({ name }) => {
		const { id } = sandbox().cast[name].plain;
		const { success } = await openPortal(name, sandbox(), {
			customer: '={{ $json.company }}',
			items: [
				{ company: id, phone: '55 1234 5678', from: 'MX' },
				{ company: id, phone: '030 1234567', from: 'DE' },
			],
			options: { phoneCountry: '={{ $json.from }}' },
		});
		expect(success.map(({ json }) => json.phone)).toEqual(['+525512345678', '+49301234567']);
	},
);
