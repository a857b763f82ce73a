import { htmlPage, text } from '../stage/html';
import { firstByEmail } from '../stage/people';
import type { Portal } from '../stage/portal';
import { field } from '../stage/queryFields';
import { TokenRefused } from '../stage/tokens';
import type { StripeCustomer } from './customers';

export const loginPath = '/stripe-portal/p/login/test_sandbox';

/** The page on which a customer logs in by email; any code is right, as the sandbox mails none. */
export function loginPage(customers: readonly StripeCustomer[]): Portal {
	const customerWith = firstByEmail(customers);
	return {
		path: loginPath,
		tokenField: 'prefilled_email',
		before: ({ query }) =>
			field(query, 'code') === undefined
				? { body: form(field(query, 'prefilled_email') ?? '') }
				: undefined,
		async visitor(email) {
			const customer = customerWith(email);
			if (!customer) throw new TokenRefused();
			return customer;
		},
	};
}

const form = (email: string): string =>
	htmlPage(
		'Log in · Stripe customer portal',
		`<p>Stripe customer portal</p>
		<h1>Log in</h1>
		<p>Stripe mails a code to this address. Here any code will do.</p>
		<form>
			<label>Email <input type="email" name="prefilled_email" value="${text(email)}" required></label>
			<label>Code <input name="code" value="123456" required></label>
			<button>Log in</button>
		</form>`,
	);
