import { createHmac, generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import type { IDataObject } from 'n8n-workflow';
import { expect as expected, recordOrEmpty, textOrNull, type Send } from '../../nodes/core';
import { registeredByApi, timedSignature } from '../../nodes/core/webhook';
import { verifyJwtSignature, type Registration, type Trigger } from '../../nodes/core/webhook';
import type { RegistrationApi, WantedRegistration } from '../../nodes/core/webhook';
import { inventedTrigger } from '../support/inventedTrigger';
import { acme, acmeCredential, inventedVendorForTests } from '../support/inventedVendor';
import { Flow, type Call } from '../support/webhook';

const vendor = inventedVendorForTests();
const subject = 'the webhook';

/** What the vendor has been told to call, and what it signs with, which it tells as it takes a webhook and never again. */
let hooks: Array<Registration & { secret: string }> = [];

beforeEach(() => {
	hooks = [];
	let made = 0;
	vendor().answer = ({ pathname }, { method, body }) => {
		const id = pathname.split('/')[2];
		if (method === 'DELETE') hooks = hooks.filter((hook) => hook.id !== id);
		if (method === 'PATCH')
			Object.assign(hooks.find((hook) => hook.id === id) ?? {}, JSON.parse(body));
		if (method !== 'POST') return { body: hooks.map((hook) => ({ ...hook, secret: undefined })) };
		const secret = `whsec_${(made += 1)}_CANARY`;
		hooks.push({ id: `we_${made}`, isActive: true, ...JSON.parse(body), secret });
		return { body: hooks.at(-1) };
	};
});

class AcmeWebhooks implements RegistrationApi {
	constructor(protected readonly send: Send) {}

	async listWebhooks() {
		return expected.rows(await this.call('GET'), subject, 'Acme').map((row) => ({
			id: String(row.id),
			url: String(row.url),
			events: Array.isArray(row.events) ? row.events.map(String) : [],
			isActive: row.isActive === true,
		}));
	}

	async createWebhook({ url, events }: WantedRegistration) {
		return textOrNull(recordOrEmpty(await this.call('POST', [], { url, events })).secret);
	}

	async updateWebhook(id: string, { events }: WantedRegistration) {
		await this.call('PATCH', [id], { events });
	}

	async deleteWebhook(id: string) {
		await this.call('DELETE', [id]);
	}

	private async call(
		method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
		path: string[] = [],
		body?: IDataObject,
	) {
		return await this.send({ method, path: ['hooks', ...path], body, subject });
	}
}

const provider = {
	...acme<RegistrationApi>((send) => new AcmeWebhooks(send)),
	credential: {
		vendor: 'Acme',
		apiPath: '',
		keys: { page: 'Settings' },
		headers: ({ apiKey }: IDataObject) => ({ Authorization: `Bearer ${String(apiKey)}` }),
	},
};

const trigger: Trigger = {
	vendor: 'Acme',
	credentialType: acmeCredential.name,
	events: ['bill.failed', 'bill.paid'],
	read: ({ type, id }) => ({
		event: textOrNull(type),
		eventId: textOrNull(id),
		occurredAt: null,
		customerId: 'c_1',
		customerName: null,
		email: null,
	}),
	registration: provider,
	learnsSecret: true,
	verify: timedSignature({
		header: 'acme-signature',
		separator: ',',
		time: 't',
		signature: 'v1',
		joint: '.',
	}),
	secretProblem: () => null,
};

const nodeOf = (its: Trigger) =>
	inventedTrigger(its, { default: registeredByApi(its, its.registration ?? provider) });

interface Having {
	its?: Trigger;
	apiKey?: string;
	events?: string[];
	isTest?: boolean;
	staticData?: IDataObject;
}

/** The flow in a process of its own: what it knows of an earlier one stands in its static data. */
function flowOf({ its = trigger, apiKey = 'KEY-1', events, isTest, staticData }: Having = {}) {
	const { baseUrl } = vendor();
	return new Flow(
		{
			node: nodeOf(its),
			credentialTypes: [acmeCredential],
			credentials: { acmeApi: { baseUrl, apiKey, signingSecret: 'whsec_pasted' } },
			parameters: { events: events ?? ['bill.failed'] },
		},
		isTest,
		staticData,
	);
}

const kept = ({ workflow }: Flow): IDataObject => JSON.parse(JSON.stringify(workflow.staticData));
const published = async (having: Having = {}) => {
	const flow = flowOf(having);
	await flow.switchOn();
	return flow;
};

let sent = 0;
function signedBy(secret = ''): Call {
	const body = JSON.stringify({ type: 'bill.failed', id: `evt_${(sent += 1)}` });
	const time = String(Math.floor(Date.now() / 1000));
	const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
	return { headers: { 'acme-signature': `t=${time},v1=${signature}` }, body };
}
const secretOf = (at: number) => hooks.at(at)?.secret;
const methods = () => vendor().received.map(({ method }) => method);

describe('a secret that the vendor tells once', () => {
	it('checks what comes to the webhook, in this process and in the next', async () => {
		const flow = await published();
		expect(await flow.receive(signedBy(secretOf(0)))).toMatchObject({ status: 200, started: [{}] });
		const next = flowOf({ staticData: kept(flow) });
		expect(await next.receive(signedBy(secretOf(0)))).toMatchObject({ status: 200, started: [{}] });
		for (const secret of ['', 'whsec_pasted', 'KEY-1']) {
			expect(await next.receive(signedBy(secret))).toMatchObject({ status: 401, started: [] });
		}
		expect(methods()).toEqual(['GET', 'POST']);
	});

	it('is nowhere in the clear: neither in the static data nor in the log', async () => {
		const flow = await published();
		await flow.receive(signedBy('wrong'));
		const [secret = ''] = hooks.map((hook) => hook.secret);
		const written = JSON.stringify([kept(flow), flow.log]);
		expect(written).toContain('sealedSecret');
		for (const form of [secret, Buffer.from(secret).toString('base64').slice(0, -4)]) {
			expect(written).not.toContain(form);
		}
		expect(written).not.toContain('KEY-1');
	});

	it('is not told apart from none with another key: the log says what to do, and it helps', async () => {
		const flow = flowOf({ staticData: kept(await published()), apiKey: 'KEY-2' });
		const { secret } = hooks[0] ?? {};
		expect(await flow.receive(signedBy(secret))).toMatchObject({ status: 401, started: [] });
		expect(flow.log).toEqual([['warn', expect.stringContaining('publish it again')]]);
		expect(JSON.stringify(flow.log)).not.toContain('Signing Secret');
		await flow.switchOn();
		expect(hooks).toHaveLength(1);
		expect(secretOf(0)).not.toBe(secret);
		expect(await flow.receive(signedBy(secretOf(0)))).toMatchObject({ status: 200, started: [{}] });
		expect(await flow.receive(signedBy(secret))).toMatchObject({ status: 401, started: [] });
	});

	it('is made anew where it is lost, and other webhooks stay as they are', async () => {
		await published();
		const foreign = { ...hooks[0], id: 'we_9', url: 'https://elsewhere.example.com/hook' };
		hooks.push({ isActive: true, events: [], secret: 'whsec_foreign', ...foreign });
		const flow = await published({ staticData: {} });
		expect(hooks.map(({ url }) => url).sort()).toEqual([
			'https://elsewhere.example.com/hook',
			'https://n8n.example.com/webhook/w/node/webhook',
		]);
		expect(await flow.receive(signedBy(secretOf(-1)))).toMatchObject({ started: [{}] });
	});

	it('stays as it is when the flow is published again, also with other events', async () => {
		const first = await published();
		const secret = secretOf(0);
		vendor().received.length = 0;
		await published({ staticData: kept(first) });
		expect(methods()).toEqual(['GET']);
		const flow = await published({ staticData: kept(first), events: ['bill.paid', 'bill.failed'] });
		expect(methods()).toEqual(['GET', 'GET', 'PATCH']);
		expect(hooks).toMatchObject([{ events: ['bill.paid', 'bill.failed'], secret }]);
		expect(await flow.receive(signedBy(secret))).toMatchObject({ status: 200, started: [{}] });
	});

	it('is the newest one also in a process that has not registered the flow itself', async () => {
		const other = flowOf({ staticData: kept(await published()) });
		expect(await other.receive(signedBy(secretOf(0)))).toMatchObject({ started: [{}] });
		hooks = [];
		other.workflow.overrideStaticData(kept(await published()));
		expect(hooks).toHaveLength(1);
		expect(await other.receive(signedBy(secretOf(0)))).toMatchObject({ started: [{}] });
	});

	it('is gone with the webhook when the flow is unpublished', async () => {
		const flow = await published();
		await flow.receive(signedBy(secretOf(0)));
		const secret = secretOf(0);
		expect(await flow.switchOff()).toBe(true);
		expect(hooks).toEqual([]);
		expect(JSON.stringify(kept(flow))).not.toContain('sealed');
		expect(await flow.receive(signedBy(secret))).toMatchObject({ status: 401, started: [] });
	});

	it('is another one for a test from the editor', async () => {
		const [flow, trial] = [await published(), await published({ isTest: true })];
		expect(hooks.map(({ url }) => new URL(url).pathname.split('/')[1])).toEqual([
			'webhook',
			'webhook-test',
		]);
		expect(await trial.receive(signedBy(secretOf(1)))).toMatchObject({ started: [{}] });
		expect(await trial.receive(signedBy(secretOf(0)))).toMatchObject({ status: 401, started: [] });
		expect(await flow.receive(signedBy(secretOf(1)))).toMatchObject({ status: 401, started: [] });
	});
});

describe('a public key that the vendor is asked for', () => {
	const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	class WithKey extends AcmeWebhooks {
		override async createWebhook(wanted: WantedRegistration) {
			await super.createWebhook(wanted);
			return null;
		}

		async secretOf(id: string) {
			const request = { method: 'GET' as const, path: ['keys', id], subject: 'the public key' };
			return String(recordOrEmpty(await this.send(request)).key);
		}
	}
	const asksKey = { ...provider, api: (send: Send) => new WithKey(send) };
	const its: Trigger = {
		...trigger,
		registration: asksKey,
		verify: async (delivery, key) => await verifyJwtSignature(delivery, 'acme-signature', key),
	};
	const signedByKey = async (body = JSON.stringify({ type: 'bill.failed', id: (sent += 1) })) => {
		const token = new SignJWT({ data: body }).setProtectedHeader({ alg: 'RS256' });
		return { headers: { 'acme-signature': await token.sign(privateKey) }, body };
	};
	const asked = () =>
		vendor()
			.requests.map(({ pathname }) => pathname)
			.filter(isForKey);
	const isForKey = (pathname: string) => pathname.startsWith('/keys/');
	let isUp = true;

	beforeEach(() => {
		isUp = true;
		const { answer } = vendor();
		const key = publicKey.export({ type: 'spki', format: 'pem' });
		vendor().answer = async (url, received) => {
			if (!isForKey(url.pathname)) return await answer(url, received);
			return isUp ? { body: { key } } : { status: 503, body: {} };
		};
	});

	it('checks what comes, and is asked for once', async () => {
		const flow = await published({ its });
		for (const call of [await signedByKey(), await signedByKey()]) {
			expect(await flow.receive(call)).toMatchObject({ status: 200, started: [{}] });
		}
		const call = await signedByKey();
		const other = { ...call, body: call.body.replace('failed', 'paid') };
		expect(await flow.receive(other)).toMatchObject({ status: 401, started: [] });
		expect(asked()).toEqual(['/keys/we_1']);
		expect(JSON.stringify(kept(flow))).not.toContain('sealed');
	});

	it('is no reason to make the webhook anew when the flow is published again', async () => {
		const first = await published({ its });
		vendor().received.length = 0;
		await published({ its, staticData: kept(first) });
		expect(methods()).toEqual(['GET']);
	});

	it('has a delivery come again where it cannot be had just now', async () => {
		const flow = await published({ its });
		isUp = false;
		const call = await signedByKey();
		const answers = [await flow.receive(call), await flow.receive(call)];
		expect(answers.map(({ status }) => status)).toEqual([503, 503]);
		expect(asked()).toHaveLength(1);
	});

	it('is that of the test’s own webhook in a test from the editor, which takes no other', async () => {
		const trial = (await published({ its }), await published({ its, isTest: true }));
		expect(await trial.receive(await signedByKey())).toMatchObject({
			started: [{ verified: true }],
		});
		expect(await trial.receive(signedBy('wrong'))).toMatchObject({ status: 401, started: [] });
		expect(asked()).toEqual(['/keys/we_2']);
	});
});
