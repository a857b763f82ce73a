import type { IDataObject } from 'n8n-workflow';
import { sandboxForTests } from '../support/sandbox';
import { triggerSetup } from '../support/triggers';
import { Flow } from '../support/webhook';

const sandbox = sandboxForTests();
const registered = () => sandbox().webhooks.gigstack.registered;

function gigstackFlow({
	isTest = false,
	credential,
	...parameters
}: { isTest?: boolean; credential?: IDataObject } & IDataObject = {}): Flow {
	const { baseUrl, apiKey, signingSecret } = sandbox().gigstack;
	return new Flow(
		triggerSetup('gigstack', {
			credential: { baseUrl, apiKey, signingSecret, ...credential },
			parameters: { events: ['payment.created', 'invoice.failed'], ...parameters },
		}),
		isTest,
	);
}

const foreign = { url: 'https://elsewhere.example.com/hook', events: ['payment.created'] };

describe('gigstack', () => {
	it('is told of the flow as it is switched on, and of its end as it is switched off', async () => {
		const flow = gigstackFlow({ otherEvents: 'sat.invoice.synced' });
		await flow.switchOn();
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
		expect(await flow.switchOff()).toBe(true);
		expect(registered()).toEqual([]);
	});

	it('has one webhook for the flow and another for its test', async () => {
		const [flow, trial] = [gigstackFlow(), gigstackFlow({ isTest: true })];
		await flow.switchOn();
		await trial.switchOn();
		expect(registered().map(({ url }) => new URL(url).pathname)).toEqual([
			'/webhook/w/node/webhook',
			'/webhook-test/w/node/webhook',
		]);
		await trial.switchOff();
		expect(registered()).toMatchObject([{ url: expect.stringContaining('/webhook/') }]);
	});

	it('is asked for every event of an ordinary account where all are chosen', async () => {
		await gigstackFlow({ events: ['*'] }).switchOn();
		const [{ events } = { events: [] }] = registered();
		expect(events).toHaveLength(21);
		expect(events).toContain('payment.upcoming_due_date');
		expect(events.filter((name) => name.startsWith('teams.') || name === '*')).toEqual([]);
	});

	it('is asked for the events of teams where a master team chooses them', async () => {
		sandbox().set({ gigstackMasterTeam: true });
		await gigstackFlow({ events: ['*', 'teams.created'] }).switchOn();
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
		'may refuse the account with %s, and says what that means',
		async (code, condition, parameters, advice) => {
			sandbox().set(condition);
			const failing = gigstackFlow(parameters).switchOn();
			await expect(failing).rejects.toThrow(advice);
			await expect(failing).rejects.toThrow(code);
		},
	);

	it.each([true, false])(
		'may tell the secret in its answer (%s), of which nothing is kept',
		async (gigstackRegistrationSecret) => {
			sandbox().set({ gigstackRegistrationSecret });
			const flow = gigstackFlow();
			await flow.switchOn();
			expect(JSON.stringify([flow.log, flow.workflow.staticData])).not.toContain('whsec_');
		},
	);

	it('has the secret on its page only once the flow is published: then the log says to copy it', async () => {
		const flow = gigstackFlow({ credential: { signingSecret: '' } });
		await flow.switchOn();
		expect(registered()).toHaveLength(1);
		expect(flow.log).toEqual([['warn', expect.stringMatching(/no Signing Secret.+Copy it/)]]);
		const answer = await flow.receive({ headers: {}, body: '{"type":"payment.created"}' });
		expect(answer).toMatchObject({ status: 401, started: [] });
	});

	it.each([
		['a test', { isTest: true }],
		['Accept Unsigned Calls', { acceptUnsignedCalls: true }],
	])('is told of the flow without a word about the secret for %s', async (_title, setup) => {
		const flow = gigstackFlow({ credential: { signingSecret: '' }, ...setup });
		await flow.switchOn();
		expect(flow.log).toEqual([]);
	});

	it.each(['x', 'short-secret-15'])('takes no secret as short as %j', async (signingSecret) => {
		const switchingOn = gigstackFlow({ credential: { signingSecret } }).switchOn();
		await expect(switchingOn).rejects.toThrow('too short');
	});

	it('says where its secret is found, as no answer has to tell it', () => {
		const { properties } = triggerSetup('gigstack').node.description;
		const [notice] = properties.filter(({ type }) => type === 'notice');
		expect(notice?.displayName).toMatch(
			/webhook's page at gigstack.+Signing Secret.+verified: false/,
		);
	});

	it.each(['cursor', 'next'] as const)(
		'keeps the webhooks of others, on every page of them (%s)',
		async (gigstackWebhookList) => {
			sandbox().set({ gigstackWebhookList });
			for (let count = 0; count < 250; count += 1) {
				sandbox().webhooks.gigstack.add({ ...foreign, url: `${foreign.url}/${count}` });
			}
			const before = structuredClone(registered());
			const flow = gigstackFlow();
			await flow.switchOn();
			await gigstackFlow().switchOn();
			expect(registered()).toHaveLength(251);
			await flow.switchOff();
			expect(registered()).toEqual(before);
		},
	);

	it('keeps one that is already there as it is', async () => {
		await gigstackFlow().switchOn();
		sandbox().requests.length = 0;
		await gigstackFlow().switchOn();
		expect(registered()).toHaveLength(1);
		expect(sandbox().requests.map(({ method }) => method)).toEqual(['GET']);
	});

	it.each([
		['events', { events: ['receipt.created'] }, 'cursor' as const],
		['events, at an older account', { events: ['receipt.created'] }, 'next' as const],
		['status', { status: 'inactive' as const }, 'cursor' as const],
		[
			'events beside',
			{ events: ['payment.created', 'invoice.failed', 'receipt.created'] },
			'cursor' as const,
		],
	])(
		'puts one right that is already there with other %s',
		async (_title, change, gigstackWebhookList) => {
			sandbox().set({ gigstackWebhookList });
			await gigstackFlow().switchOn();
			const [webhook] = registered();
			Object.assign(webhook ?? {}, change);
			await gigstackFlow().switchOn();
			expect(registered()).toEqual([
				{ ...webhook, events: ['payment.created', 'invoice.failed'], status: 'active' },
			]);
		},
	);

	it('acts for the team in the credential', async () => {
		const { team } = sandbox().gigstack;
		const flow = gigstackFlow({ credential: { team } });
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

	it.each<[string, number]>([
		['DELETE', 500],
		['DELETE', 403],
		['GET', 503],
	])(
		'may refuse to remove it: %s answers %d, and the log says what to do',
		async (method, status) => {
			const flow = gigstackFlow();
			await flow.switchOn();
			const said = `no ${sandbox().gigstack.apiKey}`;
			sandbox().answerWith((request) =>
				request.method === method ? { status, body: { message: said } } : undefined,
			);
			expect(await flow.switchOff()).toBe(false);
			expect(flow.log).toEqual([['error', expect.stringContaining('was not removed')]]);
			expect(flow.log.join()).toContain('by hand');
			expect(flow.log.join()).not.toContain(sandbox().gigstack.apiKey);
			sandbox().answerWith(null);
			await gigstackFlow().switchOn();
			expect(registered()).toHaveLength(1);
		},
	);

	it.each([204, 200])('may answer a removal with status %d and nothing', async (status) => {
		const flow = gigstackFlow();
		await flow.switchOn();
		sandbox().answerWith(({ method }) => (method === 'DELETE' ? { status } : undefined));
		expect(await flow.switchOff()).toBe(true);
		expect(flow.log).toEqual([]);
	});

	it('may refuse the address, and the error says what to do', async () => {
		sandbox().answerWith(({ method }) =>
			method === 'POST'
				? { status: 400, body: { error: { code: 'validation_failed', message: 'url' } } }
				: undefined,
		);
		await expect(gigstackFlow().switchOn()).rejects.toMatchObject({
			// n8n shows nothing else when a flow cannot be published.
			message: expect.stringMatching(/the flow's webhook.+WEBHOOK_URL/),
		});
	});

	it('may not accept the key, and nothing of it is in the error', async () => {
		const apiKey = 'CANARYKEY-7f3a9c';
		const failing = gigstackFlow({ credential: { apiKey } }).switchOn();
		await expect(failing).rejects.toMatchObject({
			message: expect.stringContaining('does not accept the key'),
			context: { code: 'unauthorized' },
		});
		expect(JSON.stringify(await failing.catch((error: unknown) => error))).not.toContain('CANARY');
	});

	it('reads on after empty pages, as there is more', async () => {
		await gigstackFlow().switchOn();
		const [own] = registered();
		sandbox().answerWith(({ method, query }) => {
			if (method !== 'GET') return undefined;
			const number = Number(query.cursor ?? 0);
			if (number === 7) return { body: { data: [own], has_more: false, next_cursor: null } };
			return { body: { data: [], has_more: true, next_cursor: String(number + 1) } };
		});
		await gigstackFlow().switchOn();
		expect(registered()).toHaveLength(1);
	});

	it('is not registered twice where empty pages never end: the error says so', async () => {
		let made = 0;
		sandbox().answerWith(({ method }) =>
			method === 'GET'
				? { body: { data: [], has_more: true, next_cursor: `page ${(made += 1)}` } }
				: undefined,
		);
		await expect(gigstackFlow().switchOn()).rejects.toThrow('one empty page after another');
		expect(registered()).toEqual([]);
		expect(made).toBeLessThan(50);
	});

	it('may send the same page for ever: it is asked for no more, and the error says so', async () => {
		const same = {
			data: [{ id: 'wh_1', url: 'https://x.example.com' }],
			has_more: true,
			next: '1',
		};
		sandbox().answerWith(({ method }) => (method === 'GET' ? { body: same } : undefined));
		await expect(gigstackFlow().switchOn()).rejects.toThrow('the same page again and again');
	});

	it('sends what the flow has chosen, and the flow takes it', async () => {
		const flow = gigstackFlow();
		await flow.switchOn();
		expect(registered()).toMatchObject([{ events: ['payment.created', 'invoice.failed'] }]);
	});
});

test.each<[string, IDataObject & { isTest?: boolean }, RegExp | null]>([
	['a published flow', {}, /no Signing Secret.+Copy it from the webhook's page at Appstle/],
	['a test', { isTest: true }, null],
	['a flow that accepts unsigned calls', { acceptUnsignedCalls: true }, null],
])('%s of appstle without a secret', async (_title, { isTest = false, ...parameters }, refusal) => {
	const credential = { signingSecret: '' };
	const flow = new Flow(triggerSetup('appstle', { credential, parameters }), isTest);
	if (refusal) await expect(flow.switchOn()).rejects.toThrow(refusal);
	else await flow.switchOn();
});

test('appstle is told nothing: the user pastes the address', async () => {
	const flow = new Flow(triggerSetup('appstle'));
	await flow.switchOn();
	expect(await flow.switchOff()).toBe(true);
	expect(sandbox().requests).toEqual([]);
});

describe.each(['appstle', 'meteroid'] as const)('%s', (provider) => {
	it('says above the fields what to paste where, and what happens without a secret', () => {
		const notices = triggerSetup(provider)
			.node.description.properties.filter(({ type }) => type === 'notice')
			.map(({ displayName }) => displayName)
			.join(' ');
		expect(notices).toMatch(/Production URL.+whsec_/);
		expect(notices).toContain('verified: false');
	});

	it.each(['CANARYSECRET', 'whsec_CANARYSECRET!', '  '])(
		'cannot be switched on with the secret %j, which can sign nothing',
		async (signingSecret) => {
			const switchingOn = new Flow(
				triggerSetup(provider, { credential: { signingSecret } }),
			).switchOn();
			await expect(switchingOn).rejects.toThrow(/^Signing Secret in the credential/);
			expect(JSON.stringify(await switchingOn.catch((error: unknown) => error))).not.toMatch(
				/CANARY/,
			);
		},
	);
});

test.each(['appstle', 'gigstack', 'meteroid'] as const)(
	'a flow of %s that chooses no event cannot be switched on',
	async (provider) => {
		const flow = new Flow(
			triggerSetup(provider, { parameters: { events: [], otherEvents: ' , ' } }),
		);
		await expect(flow.switchOn()).rejects.toThrow('No event is chosen.');
	},
);
