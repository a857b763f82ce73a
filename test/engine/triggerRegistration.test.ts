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
		const flow = gigstackFlow({ otherEvents: 'payment.refunded' });
		await flow.switchOn();
		expect(registered()).toEqual([
			{
				id: expect.stringMatching(/^wh_/),
				url: 'https://n8n.example.com/webhook/w/node/webhook',
				events: ['payment.created', 'invoice.failed', 'payment.refunded'],
				description: 'n8n: ',
				status: 'active',
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

	it('is asked for every documented event where all are chosen', async () => {
		await gigstackFlow({ events: ['*'], otherEvents: 'payment.refunded' }).switchOn();
		const [{ events } = { events: [] }] = registered();
		expect(events).toHaveLength(27);
		expect(events).toContain('payment.upcoming_due_date');
		expect(events).not.toContain('*');
	});

	it('keeps the webhooks of others, on every page of them', async () => {
		for (let count = 0; count < 25; count += 1) {
			sandbox().webhooks.gigstack.add({ ...foreign, url: `${foreign.url}/${count}` });
		}
		const before = structuredClone(registered());
		const flow = gigstackFlow();
		await flow.switchOn();
		await gigstackFlow().switchOn();
		expect(registered()).toHaveLength(26);
		await flow.switchOff();
		expect(registered()).toEqual(before);
	});

	it('keeps one that is already there as it is', async () => {
		await gigstackFlow().switchOn();
		sandbox().requests.length = 0;
		await gigstackFlow().switchOn();
		expect(registered()).toHaveLength(1);
		expect(sandbox().requests.map(({ method }) => method)).toEqual(['GET']);
	});

	it.each([
		['events', { events: ['receipt.created'] }],
		['status', { status: 'inactive' as const }],
		['events beside', { events: ['payment.created', 'invoice.failed', 'receipt.created'] }],
	])('puts one right that is already there with other %s', async (_title, change) => {
		await gigstackFlow().switchOn();
		const [webhook] = registered();
		Object.assign(webhook ?? {}, change);
		await gigstackFlow().switchOn();
		expect(registered()).toEqual([
			{ ...webhook, events: ['payment.created', 'invoice.failed'], status: 'active' },
		]);
	});

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

	it('ends the walk over pages that never end', async () => {
		const endless = { data: [], has_more: true, next: 'again' };
		sandbox().answerWith(({ method }) => (method === 'GET' ? { body: endless } : undefined));
		await gigstackFlow().switchOn();
		expect(registered()).toHaveLength(1);
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
