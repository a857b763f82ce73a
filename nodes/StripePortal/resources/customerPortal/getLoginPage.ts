import type { INodeProperties } from 'n8n-workflow';
import { contact, emailOrNull, Failure, fields, link, type Operation } from '../../../core';
import { portalItem, quote, recordOrEmpty, textOrNull } from '../../../core';
import type { StripeApi } from '../../api';
import { configurationOption, parseConfiguration } from '../../sessionOptions';

const subject = 'the login page';

const emailField: INodeProperties = {
	...fields.text(
		'Email',
		'email',
		'Filled in on the page, so that the customer need not type it. Leave empty for the page alone.',
		'e.g. ana@example.com',
	),
	default: '={{ $json.email }}',
};

/** The page on which customers log in by a code that Stripe mails them. It opens nobody's portal by itself. */
export const getLoginPage: Operation<StripeApi> = {
	value: 'getLoginPage',
	name: 'Get Login Page',
	action: 'Get login page',
	description:
		'Get the link to the page on which customers log in with their email. It never expires: good for mails to many.',
	noun: 'links',
	fields: [
		emailField,
		fields.includeInputFields,
		fields.optionsField([fields.requireOption, configurationOption]),
	],
	async run(read, api) {
		const options = recordOrEmpty(read('options'));
		const isRequired = fields.parseRequired(options).includes('email');
		const email = parseEmail(read('email'), isRequired);
		const configuration = parseConfiguration(options);
		const { login_page } = await api.loadConfiguration(configuration, subject);
		const page = recordOrEmpty(login_page);
		if (page.enabled !== true || textOrNull(page.url) === null) throw switchedOff();
		const address = link.checked(page.url, api.vendor, subject);
		const parameters: Array<[string, string]> = email === null ? [] : [['prefilled_email', email]];
		const access = {
			contact: contact({ email }),
			portalUrl: link.withParameters(address, parameters),
			token: null,
			lifetime: { issuedAt: null, expiresAt: null, expirySource: 'never' as const },
			answer: page,
		};
		return [portalItem('stripe', access, 'link', new Date())];
	},
};

/**
 * None where the field is empty. A column that has nothing is none as well, unless an email is required:
 * then the one of another column would be written to, which may be somebody else's.
 * @throws Failure invalid_input for what is no email; no_email
 */
function parseEmail(value: unknown, isRequired: boolean): string | null {
	if (isRequired && (value === null || value === undefined)) throw emptyColumn();
	if (textOrNull(value) === null) return null;
	const email = emailOrNull(value);
	if (email !== null) return email;
	throw new Failure(
		'invalid_input',
		`Email is ${quote(value)}.`,
		'Enter one email address, or leave it empty.',
	);
}

function emptyColumn(): Failure {
	return new Failure(
		'no_email',
		'Email is empty.',
		'This row has nothing in the column that you chose as Email, or the column has another name in your list.',
	);
}

function switchedOff(): Failure {
	return new Failure(
		'invalid_input',
		'The login page of your customer portal is switched off.',
		'Switch it on at Stripe, under Settings → Billing → Customer portal → Launch portal with a link.',
	);
}
