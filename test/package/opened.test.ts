import { join } from 'node:path';
import type { INodeExecutionData } from 'n8n-workflow';
import type { Execution } from '../../demo/execution';
import type { Customer } from '../../sandbox/stage/person';
import type { VendorName } from '../../scripts/vendors';
import { linkFlow, visit } from '../support/linkTrigger';
import { pasted } from '../support/pasted';
import { sandboxForTests } from '../support/sandbox';
import type { DataTables } from './flow/dataTables';
import { asMessage } from './flow/messages';
import type { Mail } from './flow/ownNodes';
import { loadPackage, type Flow, type Package } from './flow/run';
import { exampleFlow } from './flow/saved';

// Who has opened the link of a campaign: the table knows it, whatever the list names customers by, and the
// follow-up leaves them out.

const sandbox = sandboxForTests({ customerCount: 120 });
const campaign = 'The first one';
let loaded: Package;
let tables: DataTables;
let mails: Mail[];

beforeAll(async () => {
	loaded = await loadPackage(join(__dirname, '../..'));
});

beforeEach(() => {
	tables = new Map();
	mails = [];
});

const recipients = () => mails.map(({ to }) => to);
const rows = () => [...tables.values()].flat();
const noted = () => rows().flatMap(({ customer, openedAt }) => (openedAt ? [customer] : []));

async function flowOf(example: string): Promise<Flow> {
	const mail = (mail: Mail) => void mails.push(mail);
	const flow = await exampleFlow(example, loaded, sandbox(), mail, tables);
	flow.additionalData.webhookWaitingBaseUrl = 'https://n8n.example.com/webhook-waiting';
	return flow;
}

/** Runs a campaign, to a list if it takes one. */
async function run(
	example: string,
	list: object[],
	entered: object,
	change: (flow: Flow) => void = () => {},
): Promise<Execution> {
	const flow = await flowOf(example);
	change(flow);
	const customers = Object.values(flow.workflow.nodes).find(({ name }) => name === 'Customers');
	if (customers) customers.parameters.list = pasted(list);
	const assignments = Object.entries(entered).map(([name, value]) => ({ name, value }));
	flow.node('This campaign').parameters.assignments = { assignments };
	const execution = await flow.run(flow.node('Run the campaign'));
	expect(execution.failure).toBeUndefined();
	return execution;
}

/** What the flow starts with when the button of the link in a mail is pressed. */
async function press(flow: Flow, mail?: Mail): Promise<INodeExecutionData[]> {
	const { provider, path } = flow.node('Link opened').parameters;
	const [link = ''] = mail ? asMessage(mail).links : [];
	const token = new URL(link).searchParams.get('t');
	const { started } = await visit(linkFlow({ parameters: { provider, path } }), 'POST', token);
	return started.map((json) => ({ json }));
}

async function open(example: string, mail?: Mail): Promise<void> {
	const flow = await flowOf(example);
	const execution = await flow.run(flow.node('Link opened'), [await press(flow, mail), []]);
	expect(execution.items('Send to portal')).toMatchObject([{ answered: 'portal' }]);
}

/** Three whom the vendor finds by their email alone. */
function threeOf(vendor: VendorName) {
	const all: Customer[] = sandbox().customers[vendor];
	const emails = all.map(({ email }) => email?.toLowerCase() ?? '');
	return all
		.flatMap(({ id, email }) => (email ? [{ id, email }] : []))
		.filter(({ email }) => /^[a-z]+\.[a-z]+@example\.com$/.test(email))
		.filter(({ email }) => emails.indexOf(email) === emails.lastIndexOf(email))
		.slice(0, 3);
}

describe.each([
	['campaign-email-appstle', 'appstle', 'shopifyId'],
	['campaign-email-lago', 'lago', 'customerId'],
	['campaign-email-paddle', 'paddle', 'email'],
	['campaign-email-polar', 'polar', 'email'],
	['campaign-open-portal-gigstack', 'gigstack', 'clientId'],
	['campaign-open-portal-meteroid', 'meteroid', 'customerId'],
	['campaign-open-portal-stripe', 'stripe', 'customerId'],
] as const)('%s', (example, vendor, column) => {
	const listOf = (named: 'id' | 'email') =>
		threeOf(vendor).map((one) => ({ email: one.email, [column]: one[named] }));
	const opened = async (list: object[]) =>
		(await run(example, list, { campaign })).items('How it went')[0]?.opened;
	const followUp = async (days = 0) => {
		mails = [];
		await run(`follow-up-${vendor}`, [], { campaign: 'The reminder', first: campaign, days });
		return recipients();
	};

	test.each(column === 'email' ? (['email'] as const) : (['email', 'id'] as const))(
		'by %s: who has opened the link is counted, and the follow-up writes to the others',
		async (named) => {
			const list = listOf(named);
			expect(await opened(list)).toBe(0);
			expect(mails).toHaveLength(3);
			await open(example, mails[0]);
			await open(example, mails[1]);
			await open(example, mails[1]);
			expect(await opened(list)).toBe(2);
			expect(await followUp(3)).toEqual([]);
			expect(await followUp()).toEqual([list[2]?.email]);
			expect(await followUp()).toEqual([]);
		},
	);
});

describe('an opening', () => {
	const example = 'campaign-email-paddle';
	const send = async (list: object[], entered: object = { campaign }) => {
		mails = [];
		await run(example, list, entered);
	};

	test('counts for its campaign alone', async () => {
		const list = threeOf('paddle');
		await send(list, { campaign: 'Another campaign' });
		await send(list);
		await open(example, mails[0]);
		expect(rows().filter(({ openedAt }) => openedAt)).toMatchObject([
			{ campaign, customer: list[0]?.email },
		]);
	});

	test('is noted where the list has the ID in capitals', async () => {
		const polar = 'campaign-email-polar';
		const list = threeOf('polar').map(({ id }) => ({ email: String(id).toUpperCase() }));
		await run(polar, list, { campaign }, (flow) => {
			Object.assign(flow.node('Get customer').parameters.customer ?? {}, { mode: 'id' });
		});
		await open(polar, mails[1]);
		expect(noted()).toEqual([list[1]?.email]);
	});

	test('of a message that was sent twice counts by either link', async () => {
		const [ana] = threeOf('paddle');
		await send([{ email: ana?.email }]);
		const [first] = mails;
		// As a user does where somebody is in doubt.
		for (const row of rows()) if (row.state === 'sent') row.state = '';
		await send([{ email: ana?.email }]);
		await open(example, first);
		expect(noted()).toEqual([ana?.email]);
		const execution = await run(example, [{ email: ana?.email }], { campaign });
		expect(execution.items('How it went')).toMatchObject([{ customers: 1, opened: 1 }]);
	});

	test('by a link of a table that is gone is noted for nobody else', async () => {
		const list = threeOf('paddle');
		await send(list);
		const [first] = mails;
		tables = new Map();
		await send(list.reverse());
		await open(example, first);
		expect(noted()).toEqual([]);
	});

	test('by the new link for an expired one is noted as well', async () => {
		const list = threeOf('paddle');
		await send(list);
		const flow = await flowOf(example);
		await flow.run(flow.node('Link opened'), [[], await press(flow, mails[1])]);
		expect(recipients().slice(3)).toEqual([list[1]?.email]);
		await open(example, mails[3]);
		expect(noted()).toEqual([list[1]?.email]);
	});

	test('keeps nobody out where there is no table', async () => {
		await send(threeOf('paddle'));
		tables = new Map();
		await open(example, mails[0]);
		expect(noted()).toEqual([]);
	});

	test.each(['follow-up-polar', 'open-portal-polar', 'subscription-past-due-polar'])(
		'by a link that names no row, as of an event or of before, is noted by the ID alone: %s',
		async (example) => {
			const { plain, another } = sandbox().cast.polar;
			const names = [plain.id, another.id, plain.email];
			tables.set(
				'Customer portal messages',
				names.map((customer, id) => ({ id, campaign, customer, state: 'sent', openedAt: '' })),
			);
			const flow = await flowOf(example);
			const json = {
				customer: plain.id,
				customerMode: 'id',
				customerId: plain.id,
				campaign,
				openedAt: new Date().toISOString(),
			};
			await flow.run(flow.node('Link opened'), [[{ json }], []]);
			expect(noted()).toEqual([plain.id]);
		},
	);
});
