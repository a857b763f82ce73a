import type { IDataObject } from 'n8n-workflow';
import { nextStep } from '../../nodes/PortalLink/resources/campaign/nextStep';

const steps = {
	step: [
		{ afterDays: 0, channel: 'email', subject: 'Unpaid', message: 'First' },
		{ afterDays: 3, channel: 'sms', subject: '', message: 'Again' },
	],
};
const invoices: IDataObject[] = [
	{ invoiceId: 'in_1', customerId: 'cus_1', customerName: 'Ana' },
	{ invoiceId: 'in_2', customerId: 'cus_2' },
	{ invoiceId: 'in_3', customerId: 'cus_1' },
];
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

interface Run {
	parameters?: IDataObject;
	rows?: IDataObject[];
	items?: IDataObject[];
}

function run({ parameters = {}, rows = [], items = invoices }: Run = {}) {
	const told: string[] = [];
	const campaign = parameters.firstTryTo ? 'First try 7' : 'June';
	const columns = {
		about: 'invoiceId',
		customer: 'customerId',
		customerName: 'customerName',
		timeZone: 'timeZone',
	};
	const given = { steps, sendFrom: 0, sendUntil: 24, soFar: 'So far', atMost: 0, ...columns };
	const read = (name: string) => ({ ...given, ...parameters })[name];
	const results = nextStep.run({
		items,
		itemsOf: () => [{ campaign, customer: '(newest run)', run: '7' }, ...rows],
		read,
		asEntered: String,
		readOf: () => read,
		timeZone: 'UTC',
		execution: '7',
		tell: (message) => void told.push(message),
	});
	return { results, told };
}

test('an item whose step is due goes on, with its own fields, the step and its words', () => {
	const rows = [
		{ customer: 'cus_2', about: 'in_2, step 1', state: 'sent', sentAt: daysAgo(4) },
		{ customer: null },
	];
	const { results, told } = run({ rows });
	expect(results).toEqual([
		{
			json: {
				...invoices[0],
				...{ step: 1, stepChannel: 'email', stepSubject: 'Unpaid', stepMessage: 'First' },
				inTheTable: { customer: 'cus_1', name: 'Ana', about: 'in_1, step 1' },
			},
			item: 0,
		},
		{
			json: {
				...invoices[1],
				...{ step: 2, stepChannel: 'sms', stepSubject: '', stepMessage: 'Again' },
				inTheTable: { customer: 'cus_2', name: null, about: 'in_2, step 2' },
			},
			item: 1,
		},
	]);
	expect(told).toEqual(['2 of 3 have a step due · 1 whose customers get another message today']);
});

test('no more go on than At Most', () => {
	expect(run({ parameters: { atMost: 1 } }).results).toHaveLength(1);
});

test('one row that does not say whose it is keeps out no other, and goes on to fail by itself', () => {
	const items = [
		{ invoiceId: 'in_1', customerId: null, customerName: 'Ana', email: 'ana@example.com' },
		{ invoiceId: 'in_2', customerId: 'cus_2' },
		{ invoiceId: ' ', customerId: 'cus_3', customerName: 'Cem' },
	];
	const told = run({ items }).results.map(({ json }) => json.inTheTable);
	expect(told).toEqual([
		{ customer: 'Ana, ana@example.com', name: 'Ana', about: 'in_1, step 1' },
		{ customer: 'cus_2', name: null, about: 'in_2, step 1' },
		{ customer: 'cus_3', name: 'Cem', about: 'Cem, step 1' },
	]);
});

test.each(['me@example.com', '+525512345678'])('a first try may go to %s', (firstTryTo) => {
	expect(run({ parameters: { firstTryTo } }).results).toHaveLength(2);
});

test('a first try has to reach the user by a channel of the steps', () => {
	expect(() => run({ parameters: { firstTryTo: 'me@acme' } })).toThrow(
		'not an email address or a phone number',
	);
	const byMail = { step: [{ afterDays: 0, channel: 'email' }] };
	expect(() => run({ parameters: { firstTryTo: '+525512345678', steps: byMail } })).toThrow(
		'not an email address',
	);
});

test('a column may be inside another one', () => {
	const items = invoices.map(({ invoiceId, customerId }) => ({
		invoiceId,
		owner: { id: customerId },
	}));
	const { results } = run({ items, parameters: { customer: 'owner.id' } });
	expect(results).toMatchObject([
		{ json: { inTheTable: { customer: 'cus_1' } } },
		{ json: { inTheTable: { customer: 'cus_2' } } },
	]);
});

test('a time zone that is none is that of the workflow', () => {
	const items = invoices.map((one) => ({ ...one, timeZone: 'somewhere' }));
	expect(run({ items }).results).toHaveLength(2);
});

test.each<[string, IDataObject, RegExp]>([
	['no steps', { steps: {} }, /no Steps/],
	['a first step that waits', { steps: { step: [{ afterDays: 1 }] } }, /step 1 is 1/],
	[
		'a step that is no later',
		{ steps: { step: [{ afterDays: 0 }, { afterDays: 2 }, { afterDays: 2 }] } },
		/step 3 is 2/,
	],
	['days that are none', { steps: { step: [{ afterDays: 'soon' }] } }, /After Days of step 1/],
	['a channel that is none', { steps: { step: [{ channel: 'pigeon' }] } }, /Send By of step 1/],
	['hours that leave no time', { sendFrom: 20, sendUntil: 9 }, /Send Until \(9\)/],
	[
		'a column that is not in the list',
		{ about: 'paymentId' },
		/anything in the column “paymentId”/,
	],
	['a customer column that is not', { customer: 'toString' }, /anything in the column “toString”/],
	['an expression of before', { about: 'in_1' }, /anything in the column “in_1”/],
])('with %s, no item goes on', (_what, parameters, words) => {
	expect(() => run({ parameters })).toThrow(words);
});
