import { runOperation } from '../../support/portals';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();

test('a list with Load Contact takes nothing of another customer', async () => {
	const { another } = sandbox().cast.meteroid;
	sandbox().answerWith(({ path }) =>
		/customers\/cus_/.test(path)
			? { body: { id: another.id, name: 'Somebody Else', billing_email: 'else@example.com' } }
			: undefined,
	);
	const { success, failed } = await runOperation('meteroid', sandbox(), {
		parameters: {
			resource: 'subscription',
			operation: 'getAll',
			onePerCustomer: false,
			returnAll: false,
			limit: 3,
			options: { loadContact: true },
		},
		onError: 'continueErrorOutput',
	});
	expect(success).toEqual([]);
	expect(failed[0]?.json).toMatchObject({
		error: 'wrong_customer',
		message: expect.stringContaining('answered for another customer'),
	});
	expect(JSON.stringify(failed)).not.toMatch(/Somebody Else|else@/);
});
