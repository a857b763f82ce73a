import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { aWhile, holdAnswers } from '../support/heldAnswers';
import { openPortal, runOperation } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendorsWith } from '../support/vendorsWith';
import { vendors } from '../vendors';

const sandbox = sandboxForTests();

/** As a path has it in which dots are encoded, too. */
const inAPath = (id: string) => encodeURIComponent(id).replaceAll('.', '%2E');

describe.each(vendors)('a campaign at $name', ({ name, customers: { unknownId }, answers }) => {
	test('whatever comes back, and whenever, each input has one output, in order and its own', async () => {
		const customers = sandbox().customers[name];
		const input = fc.record({
			customer: fc.nat({ max: customers.length - 1 }),
			isUnknown: fc.constantFrom(false, false, false, true),
		});
		const trouble = fc.record({
			fault: fc.constantFrom('none', 'none', 'reset', '500', 'html'),
			delayMs: fc.nat({ max: 15 }),
		});
		const runs = fc.asyncProperty(
			fc.array(input, { minLength: 1, maxLength: 25 }),
			fc.array(trouble, { minLength: 5, maxLength: 5 }),
			async (inputs, troubles) => {
				const items = inputs.map(({ customer, isUnknown }, index) => ({
					index,
					id: isUnknown ? unknownId : String(customers[customer]?.id),
					...(troubles[customer % troubles.length] ?? { fault: 'none', delayMs: 0 }),
				}));
				sandbox().answerWith((request) => {
					const sent = JSON.stringify(request);
					const item = items.find(
						({ id }) => id !== unknownId && (sent.includes(id) || sent.includes(inAPath(id))),
					);
					const { fault, delayMs } = item ?? { fault: 'none', delayMs: 0 };
					if (fault === 'reset') return { reset: true };
					if (fault === '500') return { status: 500, body: {}, delayMs };
					if (fault === 'html') return { body: '<html>', delayMs };
					return { delayMs };
				});
				const { success } = await openPortal(name, sandbox(), {
					customer: '={{ $json.id }}',
					items,
					onError: 'continueRegularOutput',
				});
				expect(success.map(({ pairedItem }) => pairedItem)).toEqual(
					items.map((_, item) => ({ item })),
				);
				for (const [index, { json }] of success.entries()) {
					const item = items[index];
					if (item?.fault === 'none' && item.id !== unknownId) {
						expect(json).toMatchObject({ index, portalUrl: expect.stringContaining('http') });
						expect(json.customerId ?? item.id).toBe(item.id);
					} else {
						const { error, message, ...kept } = json;
						expect([error, message]).toEqual([expect.any(String), expect.any(String)]);
						expect(kept).toEqual(item);
					}
				}
			},
		);
		await fc.assert(runs, { numRuns: 8 });
	});

	test('no more requests are under way at once than allowed', async () => {
		const held = holdAnswers(sandbox(), (_, number) => number > 10);
		const items = sandbox()
			.customers[name].slice(0, 30)
			.map(({ id }) => ({ id }));
		const options = { maxConcurrency: 7 };
		const opened = openPortal(name, sandbox(), { customer: '={{ $json.id }}', items, options });
		await held.reach(7);
		await aWhile();
		expect(held.count()).toBe(7);
		held.letGo();
		expect((await opened).success).toHaveLength(30);
	});

	test('nothing is begun after the failure that stops the node', async () => {
		const isForNobody = new RegExp(`${unknownId}\\b`);
		const held = holdAnswers(sandbox(), (request) => !isForNobody.test(JSON.stringify(request)));
		const items = Array.from({ length: 40 }, (_, index) => ({
			id: index === 3 ? unknownId : sandbox().customers[name][index]?.id,
		}));
		const options = { maxConcurrency: 4 };
		const { error } = await openPortal(name, sandbox(), {
			customer: '={{ $json.id }}',
			items,
			options,
		});
		expect(error?.context).toMatchObject({ itemIndex: 3 });
		held.letGo();
		await aWhile();
		expect(sandbox().statistics.requests).toBe(3 + answers.requestsOfNobody);
	});

	test.each(['stopWorkflow', 'continueRegularOutput'] as const)(
		'a stop by the user ends the run, and nothing is begun after it (%s)',
		async (onError) => {
			let stop = () => {};
			const held = holdAnswers(sandbox(), (_, number) => number >= 10);
			const items = sandbox()
				.customers[name].slice(0, 60)
				.map(({ id }) => ({ id }));
			const opened = openPortal(
				name,
				sandbox(),
				{ customer: '={{ $json.id }}', items, onError },
				(running) => (stop = () => running.cancel()),
			);
			await held.reach(1);
			stop();
			expect((await opened).run.status).toBe('canceled');
			held.letGo();
			await aWhile();
			// Those that were under way at the tenth, of which there may be some more with each good answer.
			expect(sandbox().statistics.requests).toBeLessThan(30);
		},
	);

	test('a stop by the user ends a long pause at once', async () => {
		jest.restoreAllMocks();
		let stop = () => {};
		sandbox().answerWith(() => {
			void aWhile().then(() => stop());
			return { status: 429, headers: { 'retry-after': '240' }, body: {} };
		});
		const items = sandbox()
			.customers[name].slice(0, 20)
			.map(({ id }) => ({ id }));
		const ended = openPortal(
			name,
			sandbox(),
			{ customer: '={{ $json.id }}', items, onError: 'continueRegularOutput' },
			(running) => (stop = () => running.cancel()),
		);
		expect((await ended).run.status).toBe('canceled');
	});

	test('the credential is read once for a run, not for every customer', async () => {
		const items = sandbox()
			.customers[name].slice(0, 30)
			.map(({ id }) => ({ id }));
		const { store, success } = await openPortal(name, sandbox(), {
			customer: '={{ $json.id }}',
			items,
		});
		expect(success).toHaveLength(30);
		expect(store.reads).toBe(1);
	});

	describe('the fields of the input', () => {
		const plain = () => sandbox().cast[name].plain;
		const open = async (item: object, more = {}) => {
			const { success } = await openPortal(name, sandbox(), {
				customer: plain().id,
				items: [{ ...item }],
				...more,
			});
			return success[0]?.json ?? {};
		};

		it('stay beside those of the link, and ours win', async () => {
			const item = await open({ plan: 'gold', provider: 'mine', portalUrl: 'mine', token: 'mine' });
			expect(item).toMatchObject({ plan: 'gold', provider: name, customerId: String(plain().id) });
			expect(item.portalUrl).toEqual(expect.stringContaining('http'));
			expect(item.token).not.toBe('mine');
		});

		it('keep the contact that the list itself brings, where the provider was not asked for it', async () => {
			const item = await open({
				email: 'Boss@example.com',
				customerName: 'The Boss',
				phone: '+52 55 1234 5001',
			});
			expect(item).toMatchObject({
				email: 'boss@example.com',
				customerName: 'The Boss',
				phone: '+525512345001',
			});
		});

		it('lose a field called error, which n8n would take for a failure', async () => {
			expect(await open({ error: null, a: 1 })).not.toHaveProperty('error');
		});

		it('lose the link and token of an earlier step, which nobody may take for ours', async () => {
			const stale = { portalUrl: 'https://old.example.com', token: 'old', expiresAt: 'old', a: 1 };
			expect(await open(stale, { output: 'link' })).not.toHaveProperty('token');
			expect(await open(stale, { output: 'raw' })).toEqual({ a: 1, response: expect.any(Object) });
		});

		it('are left out when the user wants only the link', async () => {
			expect(await open({ plan: 'gold' }, { includeInputFields: false })).not.toHaveProperty(
				'plan',
			);
		});
	});

	test('what a flow writes into the raw answer of one item is not in that of another', async () => {
		const { id } = sandbox().cast[name].plain;
		const { success } = await openPortal(name, sandbox(), {
			customer: id,
			output: 'raw',
			items: [{}, {}],
		});
		const [first, second] = success.map(({ json }) => json.response);
		expect(first).toEqual(second);
		expect(first).not.toBe(second);
	});
});

describe.each(vendorsWith('loadContact'))('the fields of the input at $name', ({ name }) => {
	const open = async (item: IDataObject, id: string | number) => {
		const { success } = await openPortal(name, sandbox(), {
			customer: id,
			items: [item],
			options: { loadContact: true },
		});
		return success[0]?.json ?? {};
	};

	it('give way to the contact that was loaded', async () => {
		const { plain } = sandbox().cast[name];
		const item = await open({ email: 'old@example.com' }, plain.id);
		expect(item.email).toBe(plain.email);
	});

	it('lend nobody an email or a phone that the provider was asked for and does not know', async () => {
		const { withoutEmail, missingPhone } = sandbox().cast[name];
		const strangers = { email: 'mallory@evil.example', phone: '+525599999999' };
		for (const { id: given, email } of [withoutEmail, missingPhone]) {
			const id = String(given);
			const item = await open({ ...strangers }, id);
			expect(item).toMatchObject({ customerId: id, email });
			expect(JSON.stringify(item)).not.toMatch(/evil|99999999/);
		}
	});
});

test.each(vendorsWith('mail'))(
	'$name: an item under way sends nothing more after the failure that stops the node',
	async ({ name, mail }) => {
		const { plain, another } = sandbox().cast[name];
		const held = holdAnswers(sandbox(), ({ path }) => path.endsWith(String(plain.id)));
		const { error } = await openPortal(name, sandbox(), {
			operation: mail.operation,
			customer: '={{ $json.id }}',
			items: [{ id: plain.id }, { id: '..' }, { id: another.id }],
		});
		expect(error?.context).toMatchObject({ itemIndex: 1 });
		held.letGo();
		await aWhile();
		expect(sandbox().statistics.emailsSent).toBe(0);
	},
);

test.each(vendorsWith('get'))(
	'the fields of the input lend no email and no phone to the records of $name',
	async ({ name }) => {
		const { withoutEmail, missingPhone } = sandbox().cast[name];
		for (const { id, email } of [withoutEmail, missingPhone]) {
			const customer = { __rl: true, mode: 'id', value: String(id) };
			const { success } = await runOperation(name, sandbox(), {
				parameters: { resource: 'customer', operation: 'get', customer },
				items: [{ email: 'mallory@evil.example', phone: '+525599999999' }],
			});
			expect(success).toMatchObject([{ json: { customerId: String(id), email } }]);
			expect(JSON.stringify(success)).not.toMatch(/evil|99999999/);
		}
	},
);

test.each(vendorsWith('emailSearch'))(
	'the fields of the input lend no contact to several customers of $name who share an email',
	async ({ name }) => {
		const { success } = await openPortal(name, sandbox(), {
			by: 'email',
			customer: sandbox().cast[name].sharedEmail[0]?.email ?? null,
			options: { ifSeveralMatch: 'all' },
			items: [{ phone: '+525599999999', customerName: 'One of them' }],
		});
		expect(success).toHaveLength(3);
		expect(JSON.stringify(success.map(({ json }) => [json.phone, json.customerName]))).not.toMatch(
			/99999999|One of them/,
		);
	},
);
