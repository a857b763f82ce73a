import type { IDataObject } from 'n8n-workflow';
import { sandboxForTests } from '../support/sandbox';
import { triggerFlow, vendorsWithTrigger } from '../support/triggers';
import type { VendorRegistration } from '../vendors/triggers';

const sandbox = sandboxForTests();
const withTrigger = vendorsWithTrigger();

const registering = withTrigger.flatMap((vendor) => {
	const { registration } = vendor.trigger;
	return registration ? [{ name: vendor.name, vendor, registration }] : [];
});

describe.each(registering)('$name', ({ vendor, registration }) => {
	const { events, add, refusedAddress } = registration;
	const registered = () => registration.registered(sandbox());
	beforeEach(() => sandbox().set(registration.conditions));

	const flow = (...[changes, isTest]: [Parameters<typeof triggerFlow>[2]?, boolean?]) =>
		triggerFlow(
			vendor,
			sandbox(),
			{
				secret: vendor.trigger.sandboxSecret(sandbox()),
				// It has not registered itself yet.
				staticData: {},
				...changes,
				parameters: { events: events.chosen, ...changes?.parameters },
			},
			isTest,
		);

	/** Gives what n8n keeps of the flow. */
	const switchedOn = async (): Promise<IDataObject> => {
		const active = flow();
		await active.switchOn();
		return JSON.parse(JSON.stringify(active.workflow.staticData));
	};

	it('is told of the flow as it is switched on, and of its end as it is switched off', async () => {
		const active = flow({ parameters: { otherEvents: events.other } });
		await active.switchOn();
		expect(registered()).toEqual([
			{
				url: 'https://n8n.example.com/webhook/w/node/webhook',
				events: [...events.chosen, events.other],
				isActive: true,
			},
		]);
		expect(await active.switchOff()).toBe(true);
		expect(registered()).toEqual([]);
	});

	it('has one webhook for the flow and another for its test', async () => {
		const [active, trial] = [flow(), flow({}, true)];
		await active.switchOn();
		await trial.switchOn();
		expect(registered().map(({ url }) => new URL(url).pathname)).toEqual([
			'/webhook/w/node/webhook',
			'/webhook-test/w/node/webhook',
		]);
		await trial.switchOff();
		expect(registered()).toMatchObject([{ url: expect.stringContaining('/webhook/') }]);
	});

	it('is asked for every event of an ordinary account where all are chosen', async () => {
		await flow({ parameters: { events: ['*'] } }).switchOn();
		expect(registered()[0]?.events.sort()).toEqual([...events.all].sort());
	});

	it('keeps the webhooks of others, however many there are', async () => {
		for (let count = 0; count < 250; count += 1) {
			add(sandbox(), `https://elsewhere.example.com/hook/${count}`);
		}
		const before = structuredClone(registered());
		const active = flow();
		await active.switchOn();
		await flow().switchOn();
		expect(registered()).toHaveLength(251);
		await active.switchOff();
		expect(registered()).toEqual(before);
	});

	it('keeps one that is already there as it is', async () => {
		const staticData = await switchedOn();
		sandbox().requests.length = 0;
		await flow({ staticData }).switchOn();
		expect(registered()).toHaveLength(1);
		expect(sandbox().requests.map(({ method }) => method)).toEqual(['GET']);
	});

	it.each(registration.spoiled)(
		'puts one right that is already there with %s',
		async (_title, spoil) => {
			const staticData = await switchedOn();
			const [webhook] = registered();
			spoil(sandbox());
			expect(registered()).not.toEqual([webhook]);
			await flow({ staticData }).switchOn();
			expect(registered()).toEqual([webhook]);
		},
	);

	it.each<[string, number]>([
		['DELETE', 500],
		['DELETE', 403],
		['GET', 503],
	])(
		'may refuse to remove it: %s answers %d, and the log says what to do',
		async (method, status) => {
			const active = flow();
			await active.switchOn();
			const { apiKey } = vendor.setup.valuesOf(sandbox());
			sandbox().answerWith((request) =>
				request.method === method ? { status, body: { message: `no ${apiKey}` } } : undefined,
			);
			expect(await active.switchOff()).toBe(false);
			expect(active.log).toEqual([['error', expect.stringContaining('was not removed')]]);
			expect(active.log.join()).toContain('by hand');
			expect(active.log.join()).not.toContain(apiKey);
			sandbox().answerWith(null);
			await flow().switchOn();
			expect(registered()).toHaveLength(1);
		},
	);

	it.each([204, 200])('may answer a removal with status %d and nothing', async (status) => {
		const active = flow();
		await active.switchOn();
		sandbox().answerWith(({ method }) => (method === 'DELETE' ? { status } : undefined));
		expect(await active.switchOff()).toBe(true);
		expect(active.log).toEqual([]);
	});

	it('may refuse the address, and the error says what to do', async () => {
		sandbox().answerWith(({ method }) => (method === 'POST' ? refusedAddress : undefined));
		await expect(flow().switchOn()).rejects.toMatchObject({
			// n8n shows nothing else when a flow cannot be published.
			message: expect.stringMatching(/the flow's webhook.+WEBHOOK_URL/),
		});
	});

	it('may not accept the key, and nothing of it is in the error', async () => {
		const failing = flow({ credential: { apiKey: 'CANARYKEY-7f3a9c' } }).switchOn();
		await expect(failing).rejects.toMatchObject({
			message: expect.stringContaining('does not accept the key'),
			context: { code: 'unauthorized' },
		});
		expect(JSON.stringify(await failing.catch((error: unknown) => error))).not.toContain('CANARY');
	});

	it.each([
		['a test', {}, true],
		['Accept Unsigned Calls', { acceptUnsignedCalls: true }, false],
	])(
		'is told of the flow without a word about the secret for %s',
		async (_title, parameters, isTest) => {
			const active = flow({ secret: '', parameters }, isTest);
			await active.switchOn();
			expect(active.log).toEqual([]);
		},
	);

	it('says where its secret is found, and the log says to copy it, unless its API tells it', async () => {
		const active = flow({ secret: '' });
		await active.switchOn();
		expect(registered()).toHaveLength(1);
		expect(active.log).toEqual(secretToCopy(registration));
		const answer = await active.receive({ headers: {}, body: '{"type":"payment.created"}' });
		expect(answer).toMatchObject({ status: 401, started: [] });
	});

	it('leaves nothing of a secret in the log or in the static data', async () => {
		const active = flow();
		await active.switchOn();
		expect(JSON.stringify([active.log, active.workflow.staticData])).not.toContain('whsec_');
	});
});

const secretToCopy = ({ tellsSecret }: VendorRegistration) =>
	tellsSecret ? [] : [['warn', expect.stringMatching(/no Signing Secret.+Copy it/)]];

const pasting = withTrigger.flatMap((vendor) => {
	const { pastedByHand } = vendor.trigger;
	return pastedByHand ? [{ name: vendor.name, vendor, pastedByHand }] : [];
});

describe.each(pasting)('$name, where the user pastes the address', ({ vendor, pastedByHand }) => {
	const flow = (...changes: [Parameters<typeof triggerFlow>[2]?, boolean?]) =>
		triggerFlow(vendor, sandbox(), ...changes);
	beforeEach(() => sandbox().set(pastedByHand));

	it('is not switched on without a secret, and the error says where it is', async () => {
		const switchingOn = flow({ secret: '' }).switchOn();
		const words = /no Signing Secret.+Copy it from the webhook's page at /;
		await expect(switchingOn).rejects.toThrow(words);
	});

	it.each([
		['a test', {}, true],
		['Accept Unsigned Calls', { acceptUnsignedCalls: true }, false],
	])('takes %s without a secret', async (_title, parameters, isTest) => {
		const active = flow({ secret: '', parameters }, isTest);
		await active.switchOn();
		expect(active.log).toEqual([]);
	});

	it('is told nothing of the flow', async () => {
		const active = flow();
		await active.switchOn();
		expect(await active.switchOff()).toBe(true);
		// Whether it takes registrations has to be asked, where some of its servers do.
		const asked = vendor.trigger.registration ? ['GET', 'GET'] : [];
		expect(sandbox().requests.map(({ method }) => method)).toEqual(asked);
	});

	it('says above the fields what to paste where, and that the secret goes into the credential', () => {
		const notices = new vendor.trigger.node().description.properties
			.filter(({ type }) => type === 'notice')
			.map(({ displayName }) => displayName)
			.join(' ');
		expect(notices).toMatch(/Production URL.+signing secret into the credential/);
	});
});

test.each(withTrigger)(
	'a flow of $name that chooses no event cannot be switched on',
	async (vendor) => {
		const parameters = { events: [], otherEvents: ' , ' };
		const switchingOn = triggerFlow(vendor, sandbox(), { parameters }).switchOn();
		await expect(switchingOn).rejects.toThrow('No event is chosen.');
	},
);
