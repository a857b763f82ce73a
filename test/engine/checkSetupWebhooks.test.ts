import type { SandboxRequest } from '../../sandbox';
import { checkSetup, exchanged } from '../support/checkSetup';
import { sandboxForTests } from '../support/sandbox';
import { vendorsWithTrigger } from '../support/triggers';
import type { VendorName } from '../vendors';

const sandbox = sandboxForTests({ customerCount: 120 });

const webhooks = async (name: VendorName, signingSecret = '') => {
	const { steps } = await checkSetup(name, sandbox(), { credential: { signingSecret } });
	return steps.find(({ step }) => step === 'Webhooks');
};

test.each(vendorsWithTrigger())(
	'where $name has a Signing Secret, one of another form is named, and not quoted',
	async ({ name, trigger, setup }) => {
		const { properties } = new setup.credential();
		const isPasted = properties.some((field) => field.name === 'signingSecret');
		const [{ secrets }] = trigger.schemes;
		expect(await webhooks(name, secrets.good)).toMatchObject({ result: 'ok' });
		const found = await webhooks(name, 'no-secret');
		expect(found?.result).toBe(isPasted ? 'failed' : 'ok');
		expect(found?.found).not.toContain('no-secret');
		if (isPasted) expect(found?.advice).toContain('Copy it again');
	},
);

test.each(vendorsWithTrigger())(
	'a key that may not read webhooks is named where $name takes them by API',
	async ({ name }) => {
		const exchanges = await exchanged(name, sandbox());
		const isWebhook = ({ path }: SandboxRequest) => /webhook|notification-settings/.test(path);
		const isByApi = exchanges.some(({ request }) => isWebhook(request));
		sandbox().answerWith((request) =>
			isWebhook(request) ? { status: 403, body: { message: 'No' } } : undefined,
		);
		expect((await webhooks(name))?.result).toBe(isByApi ? 'warning' : 'skipped');
	},
);
