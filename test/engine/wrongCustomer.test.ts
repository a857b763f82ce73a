import { customer } from '../support/portalLink';
import { openPortal, runOperation } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';

const sandbox = sandboxForTests();

test('meteroid: a list with Load Contact takes nothing of another customer', async () => {
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
			returnAll: false,
			limit: 3,
			options: { loadContact: true },
		},
		onError: 'continueErrorOutput',
	});
	expect(success).toEqual([]);
	expect(failed[0]?.json.error).toMatch(/answered for another customer.*\[wrong_customer\]/);
	expect(JSON.stringify(failed)).not.toMatch(/Somebody Else|else@/);
});

test.each(['get', 'getToken'])(
	'meteroid: %s takes no customer of another alias',
	async (operation) => {
		const { id } = sandbox().cast.meteroid.another;
		sandbox().answerWith(({ method }) =>
			method === 'GET' ? { body: { id, alias: 'somebody-else', name: 'Else' } } : undefined,
		);
		const { success } = await runOperation('meteroid', sandbox(), {
			parameters: {
				resource: operation === 'get' ? 'customer' : 'customerPortal',
				operation,
				customer: customer('alias', 'acme'),
				options: operation === 'get' ? {} : { loadContact: true },
			},
			onError: 'continueRegularOutput',
		});
		expect(success.map(({ json }) => json.code)).toEqual(['wrong_customer']);
	},
);

test('gigstack: no link that the answer says is of a client with another email', async () => {
	const { plain } = sandbox().cast.gigstack;
	sandbox().answerWith(({ path }) =>
		path.endsWith('/customerportal')
			? {
					body: {
						data: {
							url: 'https://portal.example.com/?token=x',
							client: { email: 'somebody.else@example.com' },
						},
					},
				}
			: undefined,
	);
	const { success } = await openPortal('gigstack', sandbox(), {
		by: 'email',
		customer: plain.email,
		onError: 'continueRegularOutput',
	});
	expect(success.map(({ json }) => json.code)).toEqual(['wrong_customer']);
});
