import { openPortal } from '../../support/portals';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();
const inLetters = 'ana@münchen.example';
const inAscii = 'ana@xn--mnchen-3ya.example';

/** Appstle, which keeps the email in one spelling and knows it in no other one. */
function keep(kept: string) {
	const notFound = { status: 404, body: { message: 'Customer not found' } };
	sandbox().answerWith(({ path, query }) => {
		const isFound = (query.email ?? query.emailId) === kept;
		if (path.endsWith('-magic-link')) {
			return isFound
				? { body: '"Mail sent"' }
				: { status: 400, body: { message: 'No such email' } };
		}
		if (!isFound) return path.endsWith('/customers') ? { body: [] } : notFound;
		return { body: { token: 'opaque', manageSubscriptionLink: 'https://shop.example.com/a' } };
	});
}

describe.each([
	[inLetters, inAscii],
	[inAscii, inLetters],
])('By Email %s, where Appstle has %s', (asked, kept) => {
	it.each(['getToken', 'getLink', 'sendMagicLink'])(
		'finds the customer (%s)',
		async (operation) => {
			keep(kept);
			const run = { operation, by: 'email' as const, customer: asked };
			const { success } = await openPortal('appstle', sandbox(), run);
			expect(success).toMatchObject([{ json: { email: asked } }]);
		},
	);
});

test('one mail goes to somebody who is in the list in both spellings', async () => {
	let mails = 0;
	sandbox().answerWith(() => {
		mails += 1;
		return { body: '"Mail sent"' };
	});
	const { success } = await openPortal('appstle', sandbox(), {
		operation: 'sendMagicLink',
		by: 'email',
		customer: '={{ $json.email }}',
		items: [{ email: inAscii }, { email: inLetters }],
	});
	expect(success).toHaveLength(2);
	expect(mails).toBe(1);
});
