import type { IDataObject } from 'n8n-workflow';
import { sandboxForTests } from '../../support/sandbox';
import { triggerFlow, triggerOf, triggerSetup } from '../../support/triggers';
import type { Flow } from '../../support/webhook';

const sandbox = sandboxForTests();
const registered = () => sandbox().webhooks.gigstack.registered;

function flowWith({
	credential,
	...parameters
}: { credential?: IDataObject } & IDataObject = {}): Flow {
	const { signingSecret } = sandbox().gigstack;
	return triggerFlow(triggerOf('gigstack'), sandbox(), {
		credential: { signingSecret, ...credential },
		parameters: { events: ['payment.created', 'invoice.failed'], ...parameters },
	});
}

const foreign = { url: 'https://elsewhere.example.com/hook', events: ['payment.created'] };

describe("gigstack's registration", () => {
	it('is active and signed, and names the flow', async () => {
		await flowWith({ otherEvents: 'sat.invoice.synced' }).switchOn();
		expect(registered()).toEqual([
			{
				id: expect.stringMatching(/^wh_/),
				url: 'https://n8n.example.com/webhook/w/node/webhook',
				events: ['payment.created', 'invoice.failed', 'sat.invoice.synced'],
				description: 'n8n: ',
				status: 'active',
				signing: { enabled: true },
			},
		]);
	});

	it('is for every event of an ordinary account where all are chosen', async () => {
		await flowWith({ events: ['*'] }).switchOn();
		const [{ events } = { events: [] }] = registered();
		expect(events).toHaveLength(21);
		expect(events).toContain('payment.upcoming_due_date');
		expect(events.filter((name) => name.startsWith('teams.') || name === '*')).toEqual([]);
	});

	it('is for the events of teams where a master team chooses them', async () => {
		sandbox().set({ gigstackMasterTeam: true });
		await flowWith({ events: ['*', 'teams.created'] }).switchOn();
		expect(registered()[0]?.events).toContain('teams.created');
	});

	it.each([
		['master_team_required', {}, { events: ['teams.created'] }, /master teams of gigstack Connect/],
		[
			'webhook_plan_required',
			{ gigstackWebhookPlan: false },
			{},
			/plan has no webhooks\. Change it/,
		],
	])(
		'may be refused with %s, and the error says what that means',
		async (code, condition, parameters, advice) => {
			sandbox().set(condition);
			const failing = flowWith(parameters).switchOn();
			await expect(failing).rejects.toThrow(advice);
			await expect(failing).rejects.toThrow(code);
		},
	);

	it.each([true, false])(
		'may tell the secret in its answer (%s), of which nothing is kept',
		async (gigstackRegistrationSecret) => {
			sandbox().set({ gigstackRegistrationSecret });
			const flow = flowWith();
			await flow.switchOn();
			expect(JSON.stringify([flow.log, flow.workflow.staticData])).not.toContain('whsec_');
		},
	);

	it('has its secret on a page, and the node says so', () => {
		const { properties } = triggerSetup(triggerOf('gigstack')).node.description;
		const [notice] = properties.filter(({ type }) => type === 'notice');
		expect(notice?.displayName).toMatch(/webhook's page at gigstack.+Signing Secret/);
	});

	it.each(['cursor', 'next'] as const)(
		'is found among those of others, on every page of them (%s)',
		async (gigstackWebhookList) => {
			sandbox().set({ gigstackWebhookList });
			for (let count = 0; count < 250; count += 1) {
				sandbox().webhooks.gigstack.add({ ...foreign, url: `${foreign.url}/${count}` });
			}
			const before = structuredClone(registered());
			const flow = flowWith();
			await flow.switchOn();
			await flowWith().switchOn();
			expect(registered()).toHaveLength(251);
			await flow.switchOff();
			expect(registered()).toEqual(before);
		},
	);

	it('keeps what else is said of it as it is put right', async () => {
		await flowWith().switchOn();
		const [webhook] = registered();
		Object.assign(webhook ?? {}, { events: ['receipt.created'], status: 'inactive' });
		await flowWith().switchOn();
		expect(registered()).toEqual([
			{ ...webhook, events: ['payment.created', 'invoice.failed'], status: 'active' },
		]);
	});

	it('is of the team in the credential', async () => {
		const { team } = sandbox().gigstack;
		const flow = flowWith({ credential: { team } });
		await flow.switchOn();
		await flow.switchOff();
		expect(sandbox().requests.map(({ method }) => method)).toEqual([
			'GET',
			'POST',
			'GET',
			'DELETE',
		]);
		expect(sandbox().requests.map(({ query }) => query.team)).toEqual([team, team, team, team]);
	});

	it('is looked for behind empty pages, as there is more', async () => {
		await flowWith().switchOn();
		const [own] = registered();
		sandbox().answerWith(({ method, query }) => {
			if (method !== 'GET') return undefined;
			const number = Number(query.cursor ?? 0);
			if (number === 7) return { body: { data: [own], has_more: false, next_cursor: null } };
			return { body: { data: [], has_more: true, next_cursor: String(number + 1) } };
		});
		await flowWith().switchOn();
		expect(registered()).toHaveLength(1);
	});

	it('is not made twice where empty pages never end: the error says so', async () => {
		let made = 0;
		sandbox().answerWith(({ method }) =>
			method === 'GET'
				? { body: { data: [], has_more: true, next_cursor: `page ${(made += 1)}` } }
				: undefined,
		);
		await expect(flowWith().switchOn()).rejects.toThrow('one empty page after another');
		expect(registered()).toEqual([]);
		expect(made).toBeLessThan(50);
	});

	it('is not made where the same page comes for ever: it is asked for no more, and the error says so', async () => {
		const same = {
			data: [{ id: 'wh_1', url: 'https://x.example.com' }],
			has_more: true,
			next: '1',
		};
		sandbox().answerWith(({ method }) => (method === 'GET' ? { body: same } : undefined));
		await expect(flowWith().switchOn()).rejects.toThrow('the same page again and again');
	});
});
