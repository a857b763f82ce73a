import type { IDataObject } from 'n8n-workflow';
import { runOperation } from '../../support/portals';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();

async function getLoginPage(parameters: IDataObject = {}, items: IDataObject[] = [{}]) {
	const { success } = await runOperation('stripe', sandbox(), {
		parameters: { operation: 'getLoginPage', ...parameters },
		items,
		onError: 'continueRegularOutput',
	});
	return success.map(({ json }) => json);
}

test('the login page is the same for all, with the email of each filled in, and never expires', async () => {
	const emails = ['ana@example.com', 'LI+NA@Example.com', ''];
	const items = await getLoginPage(
		{},
		emails.map((email, row) => ({ email, row })),
	);
	expect(items).toMatchObject([
		{ email: 'ana@example.com', expirySource: 'never', row: 0 },
		{ email: 'li+na@example.com', expirySource: 'never', row: 1 },
		{ email: null, expirySource: 'never', row: 2 },
	]);
	const links = items.map(({ portalUrl }) => new URL(String(portalUrl)));
	expect(new Set(links.map(({ pathname }) => pathname)).size).toBe(1);
	expect(links.map(({ searchParams }) => searchParams.get('prefilled_email'))).toEqual([
		'ana@example.com',
		'li+na@example.com',
		null,
	]);
	expect(sandbox().requests).toHaveLength(1);
});

test('an email that is none fails its item alone', async () => {
	const [bad, good] = await getLoginPage({}, [{ email: 'n/a' }, { email: 'ana@example.com' }]);
	expect(bad).toMatchObject({ error: 'invalid_input' });
	expect(good).toMatchObject({ email: 'ana@example.com' });
});

test('who has no email fails where one is required', async () => {
	const options = { require: ['email'] };
	expect(await getLoginPage({ options }, [{ email: '' }])).toMatchObject([{ error: 'no_email' }]);
});

test('who has nothing in the column is not written to at the email of another column', async () => {
	const email = '={{ $json.Correo }}';
	const items = [{ Correo: 'ana@example.com' }, { Correo: null }, {}].map((row) => ({
		...row,
		email: 'manager@example.com',
	}));
	const told = await getLoginPage({ email, options: { require: ['email'] } }, items);
	expect(told).toMatchObject([
		{ email: 'ana@example.com' },
		{ error: 'no_email', message: expect.stringContaining('Email is empty.') },
		{ error: 'no_email' },
	]);
	expect(await getLoginPage({ email: '', options: { require: ['email'] } }, items)).toMatchObject(
		items.map(() => ({ portalUrl: expect.any(String), email: 'manager@example.com' })),
	);
	expect(await getLoginPage({ email }, items.slice(1))).toMatchObject([
		{ portalUrl: expect.any(String) },
		{ portalUrl: expect.any(String) },
	]);
});

test('a login page that is switched off is told, with what to do', async () => {
	sandbox().set({ stripeLoginPage: false });
	const [item] = await getLoginPage();
	expect(item).toMatchObject({ error: 'invalid_input' });
	expect(item?.message).toContain('Switch it on at Stripe');
});

test('settings that there are not are told', async () => {
	sandbox().set({ stripePortalSetUp: false });
	expect(await getLoginPage()).toMatchObject([
		{ error: 'not_found', message: expect.stringContaining('Set up the customer portal') },
	]);
	const options = { configurationId: 'bpc_nowhere' };
	const [item] = await getLoginPage({ options });
	expect(item?.message).toContain('with this Configuration ID');
});

test('the settings that are asked for have their own', async () => {
	const options = { configurationId: sandbox().stripe.otherConfiguration };
	const [item] = await getLoginPage({ options });
	expect(item?.message).toContain('is switched off');
});
