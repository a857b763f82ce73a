import type { Vendor } from '../../scripts/vendors';
import { campaign, linkAt } from './campaign';
import { continues, node, type Node, type Workflow } from './flow';
import { signedLink } from './link';
import { note } from './nodes';
import { byCustomerId, vendorNode } from './ourNodes';
import { campaignName } from './thisCampaign';
import type { Dunning, Message, Redirect } from './vendor';

const everyHour = node(
	'n8n-nodes-base.scheduleTrigger',
	1.2,
	{ id: 'every-hour', name: 'Every hour', at: [-650, 200] },
	{ rule: { interval: [{ field: 'hours' }] } },
);

/** The steps as they come; users change them in that one node. */
const stepsOf = (what: string, lastBy: 'email' | 'sms') => [
	{
		afterDays: 0,
		channel: 'email',
		subject: `Your ${what} is still due`,
		message: `We have not received your payment yet: {amounts|see your portal}. You can view and pay your ${what} here:`,
	},
	{
		afterDays: 3,
		channel: 'email',
		subject: `Reminder: your ${what} is still open`,
		message: `This is a reminder: {amounts|your ${what}} is still to be paid. You can view and pay it here:`,
	},
	{
		afterDays: 7,
		channel: lastBy,
		subject: lastBy === 'email' ? `Last reminder: your ${what} is still open` : '',
		message: '{amounts|Your payment} is still to be paid. You can pay it here:',
	},
];

const message: Message = {
	channel: 'email',
	alsoBy: 'sms',
	about: 'unpaidInvoices',
	unpaid: { amounts: "={{ $json.amount && $json.amount + ' ' + $json.currency }}", count: '1' },
	words: { emailSubject: '={{ $json.stepSubject }}', message: '={{ $json.stepMessage }}' },
	note: '',
	portalOptions: {},
};

/** Reminders of what is unpaid: each step after so many days, and none as soon as it is paid or the portal was opened. */
export function dunningFlow(vendor: Vendor, dunning: Dunning, redirect: Redirect): Workflow {
	const { resource, called = resource, lastBy = 'sms', parameters, options, note: says } = dunning;
	const { timeZones = 'put a node after this one that looks it up' } = dunning;
	const name = `Dunning in steps: ${vendor.displayName}`;
	const idField = `${resource}Id`;
	const again = (at: [number, number]): Node =>
		vendorNode(
			vendor,
			{ id: 'record', name: 'Still to be paid?', at },
			{
				resource,
				operation: 'get',
				[idField]: `={{ $json.${idField} }}`,
				simplify: true,
				includeInputFields: true,
				options: { failIfSettled: true, ...options },
			},
			continues,
		);
	return campaign({
		name,
		what: `## ${name}\nReminds customers of each unpaid ${resource} in steps, and stops as soon as it is paid or the customer has opened the portal. **Publish** it: once an hour it then checks whose next step is due. To try it, press **Execute workflow**. Nobody gets a step twice, or two messages on one day.`,
		triggers: [everyHour],
		campaign: `Dunning: ${vendor.displayName}`,
		startNote: note({
			id: 'note-unpaid',
			name: 'What is unpaid',
			at: [560, -240],
			size: [440, 410],
			says: `### What is unpaid\n${says}\n\nThe hours of **Your steps** are those of the workflow's time zone, or of the customer's where a row has a **timeZone**, such as *America/Mexico_City*: ${timeZones}.\n\n**To stop** the reminders for a customer, enter *stop* as **state** in any of their rows of the table.`,
		}),
		list: [
			vendorNode(
				vendor,
				{ id: 'list', name: `Unpaid ${resource}s`, at: [720, 0] },
				{
					resource,
					operation: 'getAll',
					...parameters,
					onePerCustomer: false,
					returnAll: true,
					options: {},
				},
			),
		],
		steps: {
			steps: { step: stepsOf(called, lastBy) },
			sendFrom: 9,
			sendUntil: 20,
			about: idField,
			timeZone: 'timeZone',
		},
		key: 'customerId',
		who: 'customerName',
		link: signedLink(redirect)({
			vendor,
			customer: byCustomerId,
			message: {
				...message,
				note: `**Still to be paid?** asks for each ${resource} once more, right before the message: what has just been paid fails (**settled**).`,
			},
			at: linkAt,
			campaign: campaignName,
			record: again,
			require: "={{ [$json.stepChannel === 'sms' ? 'phone' : 'email'] }}",
			flow: 'dunning',
		}),
		message,
	});
}
