import { checkSetup } from '../../support/checkSetup';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();

const webhook = { url: 'https://n8n.example.com/webhook/a', events: ['payment.created'] };

const webhooksStep = async (signingSecret?: string) => {
	const { steps } = await checkSetup('gigstack', sandbox(), {
		credential: signingSecret ? { signingSecret } : {},
	});
	return steps.find(({ step }) => step === 'Webhooks');
};

test('a webhook that signs nothing is named', async () => {
	sandbox().webhooks.gigstack.add({ ...webhook, signing: { enabled: false } });
	expect(await webhooksStep()).toMatchObject({
		result: 'warning',
		found: expect.stringContaining('1 of the active webhooks do'),
		advice: expect.stringContaining('Switch signing on'),
	});
});

test('a webhook that signs needs its secret in the credential', async () => {
	sandbox().webhooks.gigstack.add({ ...webhook, signing: { enabled: true } });
	expect(await webhooksStep()).toMatchObject({
		result: 'warning',
		found: expect.stringContaining('no Signing Secret'),
	});
	expect(await webhooksStep(sandbox().gigstack.signingSecret)).toMatchObject({ result: 'ok' });
});
