import fc from 'fast-check';
import { decodeJwt } from 'jose';
import { Expression, type IDataObject } from 'n8n-workflow';
import { anyCharacter } from '../support/anyCharacter';
import { customer, runPortalLink, sampleVendor, webhookUrl } from '../support/portalLink';

const sign = async (items: IDataObject[], mode: string, value: string) => {
	const { success } = await runPortalLink({
		resource: 'link',
		operation: 'create',
		provider: sampleVendor.name,
		customer: customer(mode, value),
		webhookUrl,
		items,
	});
	return success.map(({ json: { link, error, message } }) => ({
		signedFor:
			typeof link === 'string' ? decodeJwt(new URL(link).searchParams.get('t') ?? '').sub : null,
		error,
		message,
	}));
};

const value = fc.oneof(
	fc.string({ unit: anyCharacter }),
	fc.emailAddress(),
	fc.integer(),
	fc.double(),
	fc.boolean(),
	fc.constantFrom(null, undefined, '={{ $json.id }}', '{{ 1 + 1 }}'),
	fc.object(),
	fc.array(fc.integer()),
);

test('a column is read as n8n itself reads it, whatever it holds', async () => {
	const mode = fc.constantFrom('id', 'email');
	await fc.assert(
		fc.asyncProperty(fc.array(value, { minLength: 1 }), mode, async (values, mode) => {
			const items = values.map((one) => ({ 'Customer ID': one, id: one }) as IDataObject);
			// In brackets it is no column by itself any more, so n8n resolves it.
			const byN8n = await sign(items, mode, '={{ ($json.id) }}');
			expect(await sign(items, mode, '={{ $json.id }}')).toEqual(byN8n);
			expect(await sign(items, mode, `={{$json["Customer ID"]}}`)).toEqual(byN8n);
			expect(await sign(items, mode, `={{ $json['Customer ID'] }}`)).toEqual(byN8n);
		}),
		{ numRuns: 30 },
	);
});

test('so is a column inside others', async () => {
	const holder = fc.oneof(
		fc.record({ id: value }),
		fc.record({ in: fc.record({ id: value }) }),
		value,
	);
	await fc.assert(
		fc.asyncProperty(fc.array(holder, { minLength: 1 }), async (holders) => {
			const items = holders.map((owner) => ({ owner }) as IDataObject);
			for (const column of ['owner.id', 'owner.in.id', 'owner.length', 'owner.id.length']) {
				const byN8n = await sign(items, 'id', `={{ ($json.${column}) }}`);
				expect(await sign(items, 'id', `={{ $json.${column} }}`)).toEqual(byN8n);
			}
		}),
		{ numRuns: 30 },
	);
});

test.each([
	'={{ $json.toString }}',
	'={{ $json.constructor }}',
	'={{ $json.__proto__ }}',
	'={{ $json.owner.toString }}',
	'={{ $json.owner.constructor.name }}',
])('%s is left to n8n', async (expression) => {
	const [item] = await sign([{ id: 'cus_1', owner: {} }], 'id', expression);
	expect(item).toMatchObject({ signedFor: null, error: expect.any(String) });
});

test('however many customers there are, n8n resolves no expression for them', async () => {
	const resolve = jest.spyOn(Expression.prototype, 'resolveSimpleParameterValue');
	const items = Array.from({ length: 50 }, (_, index) => ({
		id: `cus_${index}`,
		inTheTable: { customerInList: `cus_${index}` },
	}));
	const resolved = async (expression: string) => {
		resolve.mockClear();
		await sign(items, 'id', expression);
		return resolve.mock.calls.filter(([given]) => given === expression).length;
	};
	expect(await resolved('={{ $json.id }}')).toBe(0);
	expect(await resolved('={{ $json.inTheTable.customerInList }}')).toBe(0);
	expect(await resolved('={{ ($json.id) }}')).toBeGreaterThanOrEqual(items.length);
	resolve.mockRestore();
});
