import { customer } from '../support/portalLink';
import { runOperation } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendorsWith } from '../support/vendorsWith';

const sandbox = sandboxForTests();

describe.each(vendorsWith('aliases'))('at $name', ({ name, customers, get }) => {
	test.each(['getToken', ...(get ? ['get'] : [])])(
		'%s takes no customer of another alias',
		async (operation) => {
			const { id } = sandbox().cast[name].another;
			const body = customers.recordOf({ id, alias: 'somebody-else', name: 'Else' });
			sandbox().answerWith(({ method }) => (method === 'GET' ? { body } : undefined));
			const { success } = await runOperation(name, sandbox(), {
				parameters: {
					resource: operation === 'get' ? 'customer' : 'customerPortal',
					operation,
					customer: customer('alias', 'acme'),
					options: operation === 'get' ? {} : { loadContact: true },
				},
				onError: 'continueRegularOutput',
			});
			expect(success.map(({ json }) => json.error)).toEqual(['wrong_customer']);
		},
	);
});
