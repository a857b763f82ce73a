import type { SandboxRequest } from '../../../sandbox';
import { checkSetup, exchanged } from '../../support/checkSetup';
import { sandboxForTests } from '../../support/sandbox';
import { vendorsWithTrigger } from '../../support/triggers';
import type { VendorName } from '../../vendors';

const sandbox = sandboxForTests();

const webhooks = async (name: VendorName, signingSecret = '') => {
	const { steps } = await checkSetup(name, sandbox(), { credential: { signingSecret } });
	return steps.find(({ step }) => step === 'Webhooks');
};

const pasted = vendorsWithTrigger().filter(({ setup }) =>
	new setup.credential().properties.some(({ name }) => name === 'signingSecret'),
);

test.each(pasted)(
	'a Signing Secret of another form than those of $name is named, and not quoted',
	async ({ name, trigger }) => {
		const [{ secrets }] = trigger.schemes;
		expect(await webhooks(name, secrets.good)).toMatchObject({ result: 'ok' });
		expect(await webhooks(name, 'no-secret')).toMatchObject({
			result: 'failed',
			found: expect.stringMatching(/^(?!.*no-secret).*Signing Secret in the credential /),
			advice: expect.stringContaining('Copy it again'),
		});
	},
);

test.each(vendorsWithTrigger())(
	'a key that may not read webhooks is named where $name takes them by API',
	async ({ name }) => {
		const exchanges = await exchanged(name, sandbox());
		const isWebhook = ({ path }: SandboxRequest) => /webhook/.test(path);
		const isByApi = exchanges.some(({ request }) => isWebhook(request));
		sandbox().answerWith((request) =>
			isWebhook(request) ? { status: 403, body: { message: 'No' } } : undefined,
		);
		expect((await webhooks(name))?.result).toBe(isByApi ? 'warning' : 'skipped');
	},
);
