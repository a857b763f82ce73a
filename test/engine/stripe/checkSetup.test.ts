import { checkSetup } from '../../support/checkSetup';
import { customer } from '../../support/portalLink';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();

test('a customer who is named by a subscription is tried by it first, then in all other ways', async () => {
	const { id, name } = sandbox().cast.stripe.plain;
	const own = sandbox()
		.segments.stripe.subscriptions()
		.find((one) => one.customer.id === id);
	const { steps } = await checkSetup('stripe', sandbox(), {
		parameters: { customer: customer('subscription', own?.id) },
	});
	const tried = steps.filter(({ step }) => step.startsWith('Customer by'));
	expect(tried.map(({ step, result }) => [step, result])).toEqual([
		['Customer by subscription', 'ok'],
		['Customer by ID', 'ok'],
		['Customer by email', 'ok'],
	]);
	expect(steps.find(({ step }) => step === 'Portal link')?.found).toContain(name);
});
