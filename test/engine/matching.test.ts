import { openPortal } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendorsWith } from '../support/vendorsWith';
import { vendorCalled, type VendorName } from '../vendors';

const sandbox = sandboxForTests();

async function byEmail(vendor: VendorName, email: string | null, options = {}) {
	const { success } = await openPortal(vendor, sandbox(), {
		by: 'email',
		customer: email,
		options,
		onError: 'continueRegularOutput',
	});
	return success.map(({ json }) => json);
}

const searching = vendorsWith('emailSearch');

describe.each(searching)('looking up an email at $name', ({ name: provider, emailSearch }) => {
	it.each([
		'substringOfAnother',
		'containsAnother',
		'substringOfMany',
		'apostrophe',
		'markup',
	] as const)('finds the customer and not one whose email has it in it (%s)', async (role) => {
		const customer = sandbox().cast[provider][role];
		const items = await byEmail(provider, customer.email);
		expect(items).toMatchObject([{ customerId: customer.id, customerName: customer.name }]);
	});

	it.each(['underscore', 'percent'] as const)(
		'takes the %s in an email for itself, though the server takes it for any character',
		async (role) => {
			const customer = sandbox().cast[provider][role];
			expect(await byEmail(provider, customer.email)).toMatchObject([{ customerId: customer.id }]);
		},
	);

	it('finds an email whatever its case, and gives it in lower case', async () => {
		const { mixedCaseEmail } = sandbox().cast[provider];
		const items = await byEmail(provider, mixedCaseEmail.email?.toUpperCase() ?? '');
		expect(items).toMatchObject([
			{ customerId: mixedCaseEmail.id, email: mixedCaseEmail.email?.toLowerCase() },
		]);
	});

	it('takes two customers whose emails differ by case for two customers of one email', async () => {
		const items = await byEmail(provider, sandbox().cast[provider].caseTwin.email);
		expect(items).toMatchObject([{ error: 'several_match' }]);
	});

	it('gives the phone in E.164, or null where it cannot be read or is not kept', async () => {
		const { plain, missingPhone, badPhone } = sandbox().cast[provider];
		const phone = vendorCalled(provider).customers.havePhones ? plain.phone : null;
		expect(await byEmail(provider, plain.email)).toMatchObject([{ phone }]);
		expect(await byEmail(provider, missingPhone.email)).toMatchObject([{ phone: null }]);
		expect(await byEmail(provider, badPhone.email)).toMatchObject([{ phone: null }]);
	});

	it('is not spoilt by a row without an ID', async () => {
		const { plain } = sandbox().cast[provider];
		const rows = [null, { name: 'x' }, { id: plain.id, email: plain.email ?? undefined }];
		sandbox().answerWith(({ query }) =>
			query[emailSearch.parameter] === undefined
				? undefined
				: { body: emailSearch.pageOf(rows, false) },
		);
		expect(await byEmail(provider, plain.email)).toMatchObject([{ customerId: plain.id }]);
	});
});
