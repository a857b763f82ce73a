import { openPortal, runOperation } from '../../support/portals';
import { sandboxForTests } from '../../support/sandbox';
import { svix } from '../../support/signatures/standardWebhooks';
import { triggerOf, triggerSetup } from '../../support/triggers';
import { Flow } from '../../support/webhook';

const sandbox = sandboxForTests();

// A number of JavaScript would make ...800 of it, which is somebody else's.
const id = '1234567890123456789';

test("Appstle's ID of 19 digits comes out of an event as it went in", async () => {
	const call = svix.sign(`{"type":"subscription.created","data":{"customerId":${id}}}`);
	const { started } = await new Flow(triggerSetup(triggerOf('appstle'))).receive(call);
	expect(started).toMatchObject([{ customerId: id, payload: { data: { customerId: id } } }]);
});

test("Appstle's ID of 19 digits comes out of a list as it went in", async () => {
	const row = `{"id":1,"customerId":${id},"subscriptionContractId":2}`;
	let page = `[${row}]`;
	sandbox().answerWith(() => {
		const body = page;
		page = '[]';
		return { body, headers: { 'content-type': 'application/json' } };
	});
	const rows = { onePerCustomer: false, returnAll: true };
	const parameters = { resource: 'subscription', operation: 'getAll', ...rows };
	const { success } = await runOperation('appstle', sandbox(), { parameters });
	expect(success.map(({ json }) => json.customerId)).toEqual([id]);
});

test("Appstle's token for an ID of 19 digits is known to be for that customer", async () => {
	sandbox().answerWith(() => ({
		body: `{"token":"opaque","customerId":${id}}`,
		headers: { 'content-type': 'application/json' },
	}));
	const { success } = await openPortal('appstle', sandbox(), { customer: id });
	expect(success).toMatchObject([{ json: { customerId: id, token: 'opaque' } }]);
	const other = await openPortal('appstle', sandbox(), {
		customer: `${id.slice(0, -1)}8`,
		onError: 'continueRegularOutput',
	});
	expect(other.success).toMatchObject([{ json: { error: 'wrong_customer' } }]);
});
