import { sandboxForTests } from '../support/sandbox';
import { triggerFlow, vendorsThat, vendorsWithTrigger } from '../support/triggers';

const sandbox = sandboxForTests();

const withScheme = (vendors: ReturnType<typeof vendorsWithTrigger>) =>
	vendors.flatMap((vendor) =>
		vendor.trigger.schemes.map((scheme) => ({ vendor, scheme, name: vendor.name })),
	);

describe.each(withScheme(vendorsWithTrigger()))(
	'a secret of $name for $scheme.title',
	({ vendor, scheme }) => {
		const { secrets, sign } = scheme;
		const payload = vendor.trigger.sample.payload();
		beforeEach(() => sandbox().set(vendor.trigger.pastedByHand ?? {}));

		it.each(secrets.short)(
			'is not taken where it is so short that it can be found by trying (%s)',
			async (secret) => {
				const active = triggerFlow(vendor, sandbox(), { secret });
				const call = sign(payload, { secret });
				expect(await active.receive(call)).toMatchObject({ status: 401, started: [] });
			},
		);

		it.each(secrets.useless)('lets nothing pass where it can sign nothing (%j)', async (secret) => {
			const active = triggerFlow(vendor, sandbox(), { secret });
			expect(await active.receive(sign(payload))).toMatchObject({ status: 401, started: [] });
			expect(active.log.join()).not.toContain('CANARY');
		});
	},
);

const pasted = withScheme(vendorsThat('paste'));

describe.each(pasted)('a pasted secret of $name for $scheme.title', ({ vendor, scheme }) => {
	const { secrets, sign } = scheme;
	const payload = vendor.trigger.sample.payload();
	const flow = (secret: string) => triggerFlow(vendor, sandbox(), { secret });
	beforeEach(() => sandbox().set(vendor.trigger.pastedByHand ?? {}));

	it.each(secrets.short)(
		'keeps the flow from being switched on where it is too short (%s)',
		async (secret) => {
			await expect(flow(secret).switchOn()).rejects.toThrow('too short');
		},
	);

	it.each(secrets.useless)(
		'keeps the flow from being switched on where it can sign nothing, and is not quoted (%j)',
		async (secret) => {
			const switchingOn = flow(secret).switchOn();
			await expect(switchingOn).rejects.toThrow(/^Signing Secret in the credential/);
			const error: unknown = await switchingOn.catch((failed: unknown) => failed);
			expect(JSON.stringify(error)).not.toMatch(/CANARY/);
		},
	);

	it('is heeded though it was pasted with spaces around it', async () => {
		const active = flow(` ${secrets.good}\n`);
		expect((await active.receive(sign(payload))).started).toHaveLength(1);
	});
});

describe.each(vendorsThat('learn'))('the trigger of $name, which learns its secret', (vendor) => {
	const { sample, schemes } = vendor.trigger;
	const payload = sample.payload();
	const signed = schemes[0].sign(payload);
	const unsigned = { headers: {}, body: JSON.stringify(payload) };
	const acceptUnsignedCalls = { parameters: { acceptUnsignedCalls: true } };

	it('has nothing to paste, neither a field of the credential nor one of the node', () => {
		const fields = [new vendor.setup.credential(), new vendor.trigger.node().description];
		const names = fields.flatMap(({ properties }) => properties.map(({ name }) => name));
		expect(names).not.toContain('signingSecret');
		expect(names).not.toContain('acceptUnsignedCalls');
	});

	it('refuses all calls while it knows none, and says in the log what to do', async () => {
		for (const call of [signed, unsigned]) {
			const active = triggerFlow(vendor, sandbox(), { secret: '' });
			expect(await active.receive(call)).toMatchObject({ status: 401, started: [] });
			expect(active.log).toEqual([
				['warn', expect.stringMatching(/does not know the secret .+ publish it again/)],
			]);
			expect(active.log.join()).not.toContain('Signing Secret');
		}
	});

	it('takes an unsigned call never: neither in a test nor with a switch of other nodes', async () => {
		for (const secret of ['', undefined]) {
			const flows = [false, true].map((isTest) =>
				triggerFlow(vendor, sandbox(), { secret, ...acceptUnsignedCalls }, isTest),
			);
			for (const flow of flows) {
				expect(await flow.receive(unsigned)).toMatchObject({ status: 401, started: [] });
			}
		}
	});

	it('says of a secret that cannot be one how to get another', async () => {
		const active = triggerFlow(vendor, sandbox(), { secret: ' ' });
		expect(await active.receive(signed)).toMatchObject({ status: 401, started: [] });
		expect(active.log).toEqual([
			['warn', expect.stringMatching(/cannot be one: .+ publish it again/)],
		]);
	});

	it('asks for the delivery again later where the credential cannot be read', async () => {
		const active = triggerFlow(vendor, sandbox());
		jest.spyOn(active.store, 'getDecrypted').mockRejectedValue(new Error('the database is away'));
		expect(await active.receive(signed)).toMatchObject({ status: 503, started: [] });
		expect(active.log).toEqual([['error', expect.stringContaining('cannot be read')]]);
	});
});

describe.each(vendorsThat('paste'))('the trigger of $name', (vendor) => {
	const { sample, schemes, pastedByHand } = vendor.trigger;
	const [usual] = schemes;
	const payload = sample.payload();
	const unsigned = { headers: {}, body: JSON.stringify(payload) };
	const flow = (...changes: [Parameters<typeof triggerFlow>[2], boolean?]) =>
		triggerFlow(vendor, sandbox(), ...changes);
	beforeEach(() => sandbox().set(pastedByHand ?? {}));

	it('refuses all calls where there is no secret, and says in the log what to do', async () => {
		for (const call of [usual.sign(payload), unsigned]) {
			const active = flow({ secret: '' });
			expect(await active.receive(call)).toMatchObject({ status: 401, started: [] });
			expect(active.log).toEqual([
				['warn', expect.stringMatching(/no Signing Secret .+ copy the secret .+ into Signing/)],
			]);
		}
	});

	it('takes unsigned calls in a test from the editor, as no secret is known yet', async () => {
		const { started } = await flow({ secret: '' }, true).receive(unsigned);
		expect(started).toMatchObject([{ verified: false, customerId: sample.says.customerId }]);
	});

	it.each<unknown>(['true', 1, 'yes', null])(
		'takes %j for Accept Unsigned Calls as no, which alone is true',
		async (acceptUnsignedCalls) => {
			const active = flow({
				secret: '',
				parameters: JSON.parse(JSON.stringify({ acceptUnsignedCalls })),
			});
			expect(await active.receive(unsigned)).toMatchObject({ status: 401, started: [] });
		},
	);

	it('refuses unsigned calls where there is a secret, whatever Accept Unsigned Calls says', async () => {
		const active = flow({ parameters: { acceptUnsignedCalls: true } });
		expect(await active.receive(unsigned)).toMatchObject({ status: 401, started: [] });
	});

	it('takes unsigned calls where the user wants that, and says that nothing was checked', async () => {
		const active = flow({
			secret: '',
			parameters: { acceptUnsignedCalls: true },
		});
		const headers = { 'svix-id': 'msg_unsigned', 'svix-timestamp': '1790000001' };
		const call = { ...unsigned, headers };
		const { status, started } = await active.receive(call);
		expect(status).toBe(200);
		const { customerId, occurredAt } = sample.says;
		const fromHeaders = '2026-09-21T14:13:21.000Z';
		expect(started).toMatchObject([
			{ verified: false, customerId, occurredAt: occurredAt ?? fromHeaders },
		]);
		expect(await active.receive(call)).toMatchObject({ status: 200, started: [] });
	});

	it.each([
		['undefined', 'undefined'],
		['null', 'null'],
		['false', 'false'],
		['0', '0'],
		['7', '7'],
		['{}', '[object Object]'],
		['[]', ''],
	])('neither opens nor checks by a secret whose expression gives %s', async (value, asText) => {
		const credential = { signingSecret: `={{ (${value}) }}` };
		for (const acceptUnsignedCalls of [false, true]) {
			const active = flow({ credential, parameters: { acceptUnsignedCalls } });
			const body = JSON.stringify({ ...payload, note: acceptUnsignedCalls });
			const signed = schemes
				.filter(({ secrets }) => secrets.areAnyText)
				.map(({ sign }) => sign(body, { secret: asText }));
			for (const call of [{ headers: {}, body }, ...signed]) {
				expect(await active.receive(call)).toMatchObject({ status: 503, started: [] });
			}
			expect(active.log).toEqual([['error', expect.stringContaining('Signing Secret')]]);
		}
		await expect(flow({ credential }).switchOn()).rejects.toThrow('is not a text');
	});

	it('asks for the delivery again later where the credential cannot be read', async () => {
		const active = flow({});
		jest.spyOn(active.store, 'getDecrypted').mockRejectedValue(new Error('the database is away'));
		const answer = await active.receive(usual.sign(payload));
		expect(answer).toMatchObject({ status: 503, started: [] });
		expect(active.log).toEqual([['error', expect.stringContaining('cannot be read')]]);
	});
});
