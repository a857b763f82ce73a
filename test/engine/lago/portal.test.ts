import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import { customer } from '../../support/portalLink';
import { openPortal, runOperation, type PortalRun } from '../../support/portals';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();
const cast = () => sandbox().cast.lago;

async function open(run: Partial<PortalRun>): Promise<IDataObject> {
	const { success } = await openPortal('lago', sandbox(), {
		customer: cast().plain.id,
		onError: 'continueRegularOutput',
		...run,
	});
	expect(success).toHaveLength(1);
	return success[0]?.json ?? {};
}

async function get(by: 'id' | 'email', value: string, options: IDataObject = {}) {
	const { success } = await runOperation('lago', sandbox(), {
		parameters: {
			resource: 'customer',
			operation: 'get',
			customer: customer(by, value),
			options,
		},
		onError: 'continueRegularOutput',
	});
	return success.map(({ json }) => json);
}

const opened = async ({ portalUrl }: IDataObject): Promise<string> =>
	String((await axios.get(String(portalUrl))).data);

test('a link opens the portal of the customer, and has no token apart from it', async () => {
	const { id, name } = cast().plain;
	const item = await open({ customer: id });
	expect(item).toMatchObject({ provider: 'lago', customerId: id, token: null });
	expect(await opened(item)).toContain(`Welcome, ${name}`);
});

describe('an external ID', () => {
	it('with a dot opens that customer’s portal, and not that of whom the server would read there', async () => {
		const { dottedId, dotlessId } = cast();
		const item = await open({ customer: dottedId.id });
		const page = await opened(item);
		expect(page).toContain(`Welcome, ${dottedId.name}`);
		expect(page).not.toContain(`<dd>${dotlessId.id}</dd>`);
		expect(sandbox().requests.at(-1)?.path).toContain('/customers/acme%2Einc/portal_url');
	});

	it('with a dot is looked up as it is', async () => {
		const { dottedId } = cast();
		expect(await get('id', dottedId.id)).toMatchObject([
			{ customerId: dottedId.id, customerName: dottedId.name },
		]);
	});

	it('whose dot a proxy has laid bare gives nobody another customer', async () => {
		const { dottedId, dotlessId } = cast();
		sandbox().answerWith(() => ({
			body: { customer: { external_id: dotlessId.id, name: dotlessId.name } },
		}));
		expect(await get('id', dottedId.id)).toMatchObject([{ error: 'wrong_customer' }]);
		sandbox().answerWith(() => ({
			status: 404,
			body: { status: 404, error: 'Not Found', code: 'resource_not_found' },
		}));
		const item = await open({ customer: dottedId.id });
		expect(item).toMatchObject({ error: 'not_found' });
		expect(item.message).toContain('a proxy in front of your server may have changed the address');
	});

	it('may have a slash, a question mark or a percent sign in it', async () => {
		const { slashedId } = cast();
		const item = await open({ customer: slashedId.id });
		expect(item.customerId).toBe(slashedId.id);
		expect(await opened(item)).toContain(`Welcome, ${slashedId.name}`);
	});

	it.each(['id', 'email'] as const)('that is an email is found by it (by %s)', async (by) => {
		const { emailForId } = cast();
		const item = await open({ by, customer: emailForId.id });
		expect(item).toMatchObject({ customerId: emailForId.id, email: emailForId.email });
		expect(await get(by, emailForId.id)).toMatchObject([{ customerId: emailForId.id }]);
	});

	it('that is an email of long ago is found by it, and written to at that of today', async () => {
		const { formerEmailForId } = cast();
		const item = await open({ customer: formerEmailForId.id, options: { loadContact: true } });
		const found = { customerId: formerEmailForId.id, email: formerEmailForId.email };
		expect(item).toMatchObject(found);
		expect(await get('id', formerEmailForId.id)).toMatchObject([found]);
	});

	it('is not Lago’s own, and the advice says so', async () => {
		const item = await open({ customer: cast().plain.lagoId });
		expect(item).toMatchObject({ error: 'not_found' });
		expect(item.message).toContain("not Lago's ID");
	});
});

describe('several emails in one text', () => {
	it.each(['first@several.example', 'second@several.example', 'THIRD@several.example'])(
		'are each found, and the one that was asked for is written to (%s)',
		async (email) => {
			const { id } = cast().severalEmails;
			const item = await open({ by: 'email', customer: email });
			expect(item).toMatchObject({ customerId: id, email: email.toLowerCase() });
			const [record] = await get('email', email);
			expect(record).toMatchObject({ customerId: id, email: email.toLowerCase() });
			expect(String(record?.otherEmails).split(', ')).toHaveLength(2);
		},
	);

	it('do no harm where the record has to be loaded', async () => {
		const { id } = cast().severalEmailsAndNoName;
		const email = 'two@nameless.example';
		const options = { loadContact: true };
		expect(await open({ by: 'email', customer: email, options })).toMatchObject({
			customerId: id,
			customerName: null,
			email,
		});
	});

	it('of which the first is taken by ID', async () => {
		const { id, email } = cast().severalEmails;
		expect(await open({ customer: id, options: { loadContact: true } })).toMatchObject({ email });
	});
});

test('a customer with a first and a last name alone has both for a name', async () => {
	const { id, name } = cast().namedInParts;
	expect(await get('id', id)).toMatchObject([{ customerName: name }]);
});

describe('whose the link is', () => {
	const linkOf = async (id: string) => String((await open({ customer: id })).portalUrl);

	it.each(['rails8', 'rails6'] as const)('is read out of its token (%s)', async (lagoToken) => {
		const { plain, another } = cast();
		sandbox().set({ lagoToken });
		const portal_url = await linkOf(another.id);
		sandbox().answerWith(({ path }) =>
			path.endsWith('/portal_url') ? { body: { customer: { portal_url } } } : undefined,
		);
		for (const run of [
			{ by: 'email' as const, customer: plain.email },
			{ customer: plain.id, options: { loadContact: true } },
		]) {
			const item = await open(run);
			expect(item).toMatchObject({ error: 'wrong_customer' });
			expect(JSON.stringify(item)).not.toContain(another.id);
		}
	});

	it('is nobody’s affair where the token cannot be read', async () => {
		sandbox().set({ lagoToken: 'unreadable' });
		const { plain } = cast();
		const item = await open({ by: 'email', customer: plain.email });
		expect(item).toMatchObject({ customerId: plain.id, expirySource: 'documented' });
	});
});

test('a link to the cloud from a server of one’s own fails, as it opens nothing', async () => {
	sandbox().set({ lagoFrontUrl: 'cloud' });
	const item = await open({});
	expect(item).toMatchObject({ error: 'unexpected_answer' });
	expect(item.message).toContain('leads to app.getlago.com');
	expect(item.message).toContain('Set LAGO_FRONT_URL');
	expect(item.message).not.toContain('--');
});

test('a server of before September 2024 has no portal without a license, and the message says so', async () => {
	sandbox().set({ lagoServer: '2024-08' });
	const item = await open({});
	expect(item).toMatchObject({ error: 'forbidden' });
	expect(item.message).toContain('feature_unavailable');
	expect(item.message).toContain('Update your Lago server.');
});

test('a server that has no search yet finds by email all the same', async () => {
	sandbox().set({ lagoServer: '2025-08' });
	const { another } = cast();
	expect(await open({ by: 'email', customer: another.email })).toMatchObject({
		customerId: another.id,
	});
	expect(await open({ by: 'email', customer: 'nobody@example.com' })).toMatchObject({
		error: 'not_found',
	});
});
