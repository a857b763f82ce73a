import type { Vendor } from '../../scripts/vendors';
import { reasonOf } from './campaign';
import { workflow, type Workflow } from './flow';
import { ifNode, note, sendMail, sendSms, set } from './nodes';
import { byCustomerId, compose, signLink } from './ourNodes';
import { customersOf, runTheCampaign, type Customer } from './start';

/** A single address: several in one field would be mailed at once. */
const anEmail = '^[^\\s@,;:<>()\\[\\]"]+@[^\\s@,;:<>()\\[\\]"]+\\.[^\\s@,;:<>()\\[\\]"]+$';

/** Links that are made when they are opened, by mail and by text message. */
export function signedCampaign(vendor: Vendor, customers: Customer[]): Workflow {
	const continues = { onError: 'continueErrorOutput' } as const;
	const nodes = [
		...notes(vendor),
		runTheCampaign,
		...customersOf(customers),
		signLink(
			vendor,
			{ id: 'link', name: 'Sign a link', at: [650, 0] },
			{ customer: byCustomerId, webhookUrl: '', days: 30 },
			continues,
		),
		compose(
			{ id: 'message', name: 'Write the message', at: [910, 0] },
			{ company: '', language: '={{ $json.language }}' },
			continues,
		),
		ifNode(
			{ id: 'has-email', name: 'Has an email?', at: [1170, -160] },
			{ value: "={{ $json.email ?? '' }}", is: 'matches', than: anEmail },
		),
		sendMail({ id: 'send', name: 'Send the mail', at: [1430, -240] }, composedMail),
		ifNode(
			{ id: 'has-phone', name: 'Has a phone number?', at: [1170, 20] },
			{ value: '={{ $json.phone }}', is: 'notEmpty' },
		),
		sendSms({ id: 'sms', name: 'Send the SMS', at: [1430, 20] }, '={{ $json.smsText }}'),
		set(
			{ id: 'failed', name: 'Could not be reached', at: [900, 340] },
			{ who: '={{ $json.customerName }}', ...reasonOf },
			{ includeOtherFields: false },
		),
		set(
			{ id: 'none', name: 'No email', at: [1430, 340] },
			{
				who: '={{ $json.customerName }}',
				why: 'There is no email for this customer, or not a single one.',
				code: 'no_email',
			},
			{ includeOtherFields: false },
		),
	];
	return workflow('Links that are minted when they are opened: mail and SMS', nodes, {
		'Run the campaign': [['Customers']],
		Customers: [['One item per customer']],
		'One item per customer': [['Sign a link']],
		'Sign a link': [['Write the message'], ['Could not be reached']],
		'Write the message': [['Has an email?', 'Has a phone number?'], ['Could not be reached']],
		'Has an email?': [['Send the mail'], ['No email']],
		'Has a phone number?': [['Send the SMS']],
	});
}

/** What Compose has written. */
export const composedMail = {
	subject: '={{ $json.emailSubject }}',
	text: '={{ $json.emailText }}',
	html: '={{ $json.emailHtml }}',
};

function notes({ displayName }: Vendor) {
	return [
		note({
			id: 'note-what',
			name: 'What this does',
			at: [-60, -360],
			size: [880, 130],
			color: 'blue',
			says: `## A campaign whose links are minted when they are opened\nSigns a link for each customer, writes the mail and the text message, and sends them. **Nobody asks ${displayName} for anything** until a customer opens a link and presses the button: then *Open a portal: ${displayName}* does. Publish that workflow first.`,
		}),
		note({
			id: 'note-customers',
			name: 'Your customers',
			at: [140, -200],
			size: [420, 370],
			says: '### Your customers\nReplace these two nodes with your Google Sheet, database or CRM. Each item needs **customerId**; a name, an email, a phone and a language if there is one.',
		}),
		note({
			id: 'note-link',
			name: 'Your link',
			at: [580, -200],
			size: [240, 370],
			says: '### Your link\nChoose the same credential as in *Link opened*, your **Provider**, and paste the **Production URL** of *Link opened* as Webhook URL. The links work for 30 days.',
		}),
		note({
			id: 'note-message',
			name: 'Your words',
			at: [840, -200],
			size: [240, 370],
			says: '### Your words\nYour company, and your own texts under **Options**.',
		}),
		note({
			id: 'note-send',
			name: 'Your channels',
			at: [1120, -360],
			size: [520, 530],
			says: '### Your channels\nChoose your SMTP credential and your sender, and your SMS provider in place of the HTTP Request.',
		}),
		note({
			id: 'note-failed',
			name: 'Not reached',
			at: [840, 200],
			size: [800, 340],
			color: 'red',
			says: '### Not reached\nEach item says **who**, **why** and a **code**.',
		}),
	];
}
