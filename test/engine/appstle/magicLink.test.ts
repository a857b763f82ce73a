import { openPortal } from '../../support/portals';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();

describe('the magic link', () => {
	const send = async (by: 'id' | 'email', customer: string | number | null) =>
		await openPortal('appstle', sandbox(), {
			operation: 'sendMagicLink',
			by,
			customer,
			onError: 'continueRegularOutput',
		});

	it('is sent once, to the email given, and the output has no link', async () => {
		const { plain } = sandbox().cast.appstle;
		const { success } = await send('email', plain.email);
		expect(success[0]?.json).toEqual({
			provider: 'appstle',
			customerId: null,
			customerName: null,
			email: plain.email,
			phone: null,
			magicLinkSent: true,
		});
		expect(sandbox().statistics.emailsSent).toBe(1);
	});

	it('is sent to the email on file for an ID', async () => {
		const { plain } = sandbox().cast.appstle;
		const { success } = await send('id', plain.id);
		expect(success[0]?.json).toMatchObject({ email: plain.email, magicLinkSent: true });
		expect(sandbox().requests.at(-1)?.query).toEqual({ email: plain.email });
	});

	it('is not sent to a customer without an email', async () => {
		const { success } = await send('id', sandbox().cast.appstle.withoutEmail.id);
		expect(success[0]?.json).toMatchObject({ error: 'not_found' });
		expect(sandbox().statistics.emailsSent).toBe(0);
	});

	it('is not sent to whom a foreign record names', async () => {
		const { plain, another } = sandbox().cast.appstle;
		sandbox().answerWith(({ path }) =>
			path.endsWith(String(plain.id))
				? { body: [{ customerId: another.id, customerEmail: another.email }] }
				: undefined,
		);
		const { success } = await send('id', plain.id);
		expect(success[0]?.json).toMatchObject({ error: 'wrong_customer' });
		expect(sandbox().statistics.emailsSent).toBe(0);
	});

	it.each([
		{ body: '<html>' },
		{ body: '"Magic li' },
		{ body: '' },
		{ body: { status: 'error' } },
		{ reset: true },
		{ cutOff: true },
	])('says that nobody knows whether it was sent after %j', async (answer) => {
		sandbox().answerWith(() => answer);
		const { success } = await send('email', sandbox().cast.appstle.plain.email);
		expect(success[0]?.json.message).toContain('The mail may have been sent.');
		expect(success[0]?.json.message).not.toMatch(/try again|run it again/i);
	});

	it("shows the provider's reason when it refuses", async () => {
		sandbox().answerWith(() => ({ status: 400, body: { message: 'Template is off' } }));
		const { success } = await send('email', 'ana@example.com');
		expect(success[0]?.json).toMatchObject({ error: 'not_found' });
		expect(success[0]?.json.message).toContain('Template is off');
	});

	it.each([{ reset: true }, { status: 500 }, { cutOff: true }, { body: '' }])(
		'is never repeated by itself after %j, which may mean that it was sent',
		async (answer) => {
			sandbox().answerWith(() => answer);
			const { success } = await send('email', sandbox().cast.appstle.plain.email);
			expect(success[0]?.json.error).toMatch(/unreachable|unexpected_answer/);
			expect(sandbox().statistics.requests).toBe(1);
		},
	);

	it('is sent after a refusal, which is certain to have sent nothing', async () => {
		let refusals = 0;
		sandbox().answerWith(() => (refusals++ < 2 ? { status: 429 } : undefined));
		const { success } = await send('email', sandbox().cast.appstle.plain.email);
		expect(success[0]?.json).toMatchObject({ magicLinkSent: true });
		expect(sandbox().statistics.emailsSent).toBe(1);
	});

	it('is sent once to somebody who is twice in the list', async () => {
		const { email } = sandbox().cast.appstle.plain;
		const { success } = await openPortal('appstle', sandbox(), {
			operation: 'sendMagicLink',
			by: 'email',
			customer: '={{ $json.to }}',
			items: [{ to: email }, { to: email?.toUpperCase() }, { to: email }],
		});
		expect(success).toHaveLength(3);
		expect(sandbox().statistics.emailsSent).toBe(1);
	});
});
