import { emailSpellings } from '../../nodes/core/customer/email';
import type { SandboxRequest } from '../../sandbox';
import { openPortal, runOperation } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendorsWith } from '../support/vendorsWith';

const sandbox = sandboxForTests();
const inLetters = 'ana@münchen.example';
const inAscii = 'ana@xn--mnchen-3ya.example';
const searching = vendorsWith('emailSearch');

test.each([
	[inLetters, [inLetters, inAscii]],
	[inAscii, [inLetters, inAscii]],
	['ñandú@ejemplo.mx', ['ñandú@ejemplo.mx']],
	['Ana@Example.COM', ['Ana@Example.COM']],
	['ana@ドメイン.例', ['ana@ドメイン.例', 'ana@xn--eckwd4c7c.xn--fsq']],
	['ana@ｅｘａｍｐｌｅ.com', ['ana@example.com', 'ana@ｅｘａｍｐｌｅ.com']],
])('the email %j is spelt %j', (email, spellings) => {
	expect(emailSpellings(email)).toEqual(spellings);
});

describe.each(searching)('$name', ({ name, emailSearch, get }) => {
	/** What a search by email asks for. */
	const askedIn = ({ query }: SandboxRequest) => query[emailSearch.parameter];

	describe.each([
		[inLetters, inAscii],
		[inAscii, inLetters],
	])('By Email %s, where the provider has %s', (email, kept) => {
		beforeEach(() => {
			const { id } = sandbox().cast[name].plain;
			const row = { id, name: 'Ana', email: kept };
			sandbox().answerWith((request) => {
				const asked = askedIn(request);
				if (request.method !== 'GET' || asked === undefined) return undefined;
				return { body: emailSearch.pageOf(asked === kept ? [row] : [], false) };
			});
		});

		it('finds the customer', async () => {
			const { success } = await openPortal(name, sandbox(), { by: 'email', customer: email });
			const { id } = sandbox().cast[name].plain;
			expect(success[0]?.json).toMatchObject({ customerId: id, email: kept });
		});

		if (get) {
			it('finds the record', async () => {
				const customer = { __rl: true, mode: 'email', value: email };
				const parameters = { resource: 'customer', operation: 'get', customer };
				const { success } = await runOperation(name, sandbox(), { parameters });
				expect(success[0]?.json).toMatchObject({ customerName: 'Ana', email: kept });
			});
		}
	});

	it('takes two customers with one email in two spellings for two customers of one email', async () => {
		const { plain, another } = sandbox().cast[name];
		sandbox().answerWith((request) => {
			const email = String(askedIn(request));
			const { id } = email === inLetters ? plain : another;
			const body = emailSearch.pageOf([{ id, name: 'Ana', email }], false);
			return request.method === 'GET' ? { body } : undefined;
		});
		const { success } = await openPortal(name, sandbox(), {
			by: 'email',
			customer: inLetters,
			onError: 'continueRegularOutput',
		});
		expect(success).toMatchObject([{ json: { error: 'several_match' } }]);
	});
});
