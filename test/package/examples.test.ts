import { join } from 'node:path';
import { campaignsOf, type Campaign } from '../../demo/campaigns';
import type { Execution } from '../../demo/execution';
import { flows, isStartedByHand, triggerFlows } from '../../demo/flows';
import { vendorNames } from '../../scripts/vendors';
import { pasted } from '../support/pasted';
import { sandboxForTests } from '../support/sandbox';
import { vendorCalled } from '../vendors';
import type { Mail } from './flow/ownNodes';
import { loadPackage, type Package } from './flow/run';
import { exampleFlow } from './flow/saved';

// Few, as the flows with segments write to all of them.
const sandbox = sandboxForTests({ customerCount: 120 });
let loaded: Package;

beforeAll(async () => {
	loaded = await loadPackage(join(__dirname, '../..'));
});

const forSeveralWorkers = 'campaign-in-chunks';
const ids = flows.filter((id) => isStartedByHand(id) && id !== forSeveralWorkers);

function campaignOf(id: string): Campaign {
	const campaign = campaignsOf(sandbox()).find((one) => one.id === id);
	if (!campaign) throw new Error(`Nobody knows what must come of ${id}`);
	return campaign;
}

async function run(id: string, mail: (mail: Mail) => void, rows?: object[]): Promise<Execution> {
	const flow = await exampleFlow(id, loaded, sandbox(), mail);
	if (rows) {
		flow.node('Customers').parameters.list = pasted(rows);
	}
	return await flow.run(flow.node('Run the campaign'));
}

function codesIn(items: ReturnType<Execution['items']>): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { who, why, code } of items) {
		expect([who, why]).toEqual([expect.stringMatching(/./), expect.stringMatching(/\w/)]);
		counts[String(code)] = (counts[String(code)] ?? 0) + 1;
	}
	return counts;
}

const sum = (counts: Record<string, number>) =>
	Object.values(counts).reduce((total, count) => total + count, 0);

it.each(ids)('%s writes to everybody it can, and one file lists all others', async (id) => {
	const mails: Mail[] = [];
	const execution = await run(id, (mail) => void mails.push(mail));
	expect(execution.failure).toBeUndefined();
	const { channel, expected } = campaignOf(id);
	const { delivered, failed } = expected();
	const messages = channel === 'phone' ? sandbox().sms : mails;
	expect(messages).toHaveLength(delivered);
	expect(codesIn(execution.items('Who was not reached'))).toEqual(failed);
	expect(execution.items('List of those not reached')).toEqual(
		sum(failed) > 0 ? [{ fileName: 'not-reached.xlsx', rows: sum(failed) }] : [],
	);
});

test('rows go out that have one address, and no others', async () => {
	const mails: Mail[] = [];
	const good = ['ana@example.com', "aoife.o'hara+x@mail.example.co.uk"];
	const mallory = 'mallory@evil.example';
	const bad = [`${good[0]}, ${mallory}`, `${good[0]};${mallory}`, `Ana <${mallory}>`, 'ana', ''];
	const rows = [...bad, ...good].map((email, index) => ({ customerId: `cus_${index}`, email }));
	await run('campaign-open-portal-meteroid', (mail) => void mails.push(mail), rows);
	expect(mails.map(({ to }) => to)).toEqual(good);
});

test('the campaign for several workers says of each customer what became of them', async () => {
	const mails: Mail[] = [];
	const execution = await run(forSeveralWorkers, (mail) => void mails.push(mail));
	const { customers, delivered, failed } = campaignOf(forSeveralWorkers).expected();
	expect(mails).toHaveLength(delivered);
	expect(execution.items('Reached')).toHaveLength(delivered);
	expect(codesIn(execution.items('Not reached'))).toEqual(failed);
	const each = execution.items('One item per customer').map(({ customerId }) => customerId);
	expect(new Set(each).size).toBe(customers);
	expect(each).toHaveLength(customers);
});

const vendorOf = (id: string) => vendorNames.find((name) => id.endsWith(name)) ?? 'meteroid';

test.each(triggerFlows)('%s mails the customer of an event, if it is signed', async (id) => {
	const mails: Mail[] = [];
	const flow = await exampleFlow(id, loaded, sandbox(), (mail) => void mails.push(mail));
	const { id: customerId, email } = sandbox().cast[vendorOf(id)].another;
	for (const verified of [false, true]) {
		await flow.run(flow.node(/Trigger$/), [[{ json: { customerId, email, verified } }]]);
		expect(mails.map(({ to }) => to)).toEqual(verified ? [email?.toLowerCase()] : []);
	}
});

const mayLackEmail = triggerFlows.filter((id) => vendorCalled(vendorOf(id)).customers.mayLackEmail);

test.each(mayLackEmail)(
	'%s ends in red, with the reason, where a customer has no email',
	async (id) => {
		const mails: Mail[] = [];
		const flow = await exampleFlow(id, loaded, sandbox(), (mail) => void mails.push(mail));
		const { id: customerId } = sandbox().cast[vendorOf(id)].withoutEmail;
		const event = { json: { customerId, verified: true } };
		const { failure } = await flow.run(flow.node(/Trigger$/), [[event]]);
		expect(failure).toMatch(/no email/);
		expect(mails).toEqual([]);
	},
);
