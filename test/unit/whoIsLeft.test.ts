import type { IDataObject } from 'n8n-workflow';
import { whoIsLeft } from '../../nodes/PortalLink/resources/campaign/whoIsLeft';

interface Run {
	rows?: IDataObject[];
	parameters?: IDataObject;
}

function run(items: IDataObject[], { rows = [], parameters = {} }: Run = {}) {
	const told: string[] = [];
	const defaults = whoIsLeft.fields.map((field) => [field.name, field.default]);
	const read = (name: string): unknown =>
		({ ...Object.fromEntries(defaults), ...parameters })[name];
	const results = whoIsLeft.run({
		items,
		itemsOf: () => [{ customer: '(newest run)', run: '7' }, ...rows],
		read,
		readOf: () => {
			throw new Error('Reading a parameter for each item takes minutes for a large list.');
		},
		timeZone: 'UTC',
		execution: '7',
		tell: (message) => void told.push(message),
	});
	return { names: results.map(({ json }) => json.inTheTable), results, told };
}

test('without any setting customers go by their ID, and keep the fields of the list', () => {
	const ana = { customerId: 'cus_1', customerName: 'Ana', plan: 'Pro' };
	const { results } = run([ana, { customerId: 42 }]);
	expect(results).toEqual([
		{ json: { ...ana, inTheTable: { customer: 'cus_1', name: 'Ana' } }, item: 0 },
		{ json: { customerId: 42, inTheTable: { customer: '42', name: null } }, item: 1 },
	]);
});

test.each<[string, IDataObject[], string]>([
	['an email', [{ key: ' Ana@Example.com' }, { key: 'ana@example.com' }], 'ana@example.com'],
	[
		"Shopify's ID",
		[{ key: 'gid://shopify/Customer/123' }, { key: 123 }, { key: "'123" }, { key: '123.0' }],
		'123',
	],
	['a text with marks that nobody sees', [{ key: '\u200bcus_1' }, { key: 'cus_1' }], 'cus_1'],
])('%s is the same customer however it is spelled', (_, list, customer) => {
	const { names, told } = run(list, { parameters: { customer: 'key' } });
	expect(names).toEqual([{ customer, name: null }]);
	expect(told[0]).toContain('came before');
});

test('IDs with a slash in them are not the same for what is behind it', () => {
	expect(run([{ customerId: 'acme/1' }, { customerId: 'beta/1' }]).names).toHaveLength(2);
});

test('a column may be inside another one, or have a dot in its name', () => {
	const names = ['cus_1', 'cus_2'].map((customer) => ({ customer, name: null }));
	const parameters = { customer: 'owner.id' };
	expect(run([{ owner: { id: 'cus_1' } }, { 'owner.id': 'cus_2' }], { parameters }).names).toEqual(
		names,
	);
});

test('those without an ID are told apart by their name, or by all they have', () => {
	const list = [
		{ customerId: 'cus_1' },
		{ customerName: 'Ana' },
		{ plan: 'Pro' },
		{ plan: 'Free' },
	];
	expect(run(list).names).toEqual([
		{ customer: 'cus_1', name: null },
		{ customer: 'Ana', name: 'Ana' },
		{ customer: '{"plan":"Pro"}', name: null },
		{ customer: '{"plan":"Free"}', name: null },
	]);
});

test.each([['cus_1'], [''], ['toString']])(
	'where no row has the column %j, nobody goes on',
	(customer) => {
		expect(() => run([{ customerId: 'cus_1' }], { parameters: { customer } })).toThrow(
			'No row of your list has anything in a column',
		);
	},
);

test('of an empty list nobody is left', () => {
	expect(run([]).results).toEqual([]);
});
