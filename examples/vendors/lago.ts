import type { VendorExamples } from '../templates/vendor';

const shortLived = "Lago's own links work for 12 hours: these work for 30 days.";

export const lago: VendorExamples = {
	linksAreShortLived: true,
	campaigns: [
		{
			recipe:
				"The list names customers by the external ID that your own system gave them. Lago's own links work for 12 hours, so the flow sends [signed links](links.md), which work for 30 days.",
			named: 'external ID',
			needs: "**customerId**, the customer's external ID at Lago",
			mode: 'id',
			field: 'customerId',
			channel: 'email',
			note: `Choose your Lago credential: **Get customer** gets name and email. ${shortLived}`,
			portalOptions: { loadContact: true },
			customers: [
				{ customerId: 'cust-4001' },
				{ customerId: 'cust-4002' },
				{ customerId: 'cust-4003' },
				{ customerId: 'cust-4004' },
				{ customerId: 'cust-4006' },
				{ customerId: 'acme.inc' },
				{ customerId: 'cust-9999' },
				{ customerId: 'cust-4007' },
				{ customerId: 'cust-4014' },
				{ customerId: 'cust-4015' },
				{ customerId: '../acme' },
				{ customerId: 'cust-4017' },
				{ customerId: 'cust-4021' },
				{ customerId: 'eu/berlin?#50%+ü' },
				{ customerId: 'cust-4022' },
			],
		},
	],
	segments: [
		{
			file: 'remind-overdue-invoices-lago',
			title: 'Overdue invoice reminders',
			recipe:
				'One mail for each customer with an overdue invoice, with the number of invoices and the amount due. Name and email come with the list. Choose **Payment Failed** to write only to those whose payment was tried and failed.',
			finds: 'all customers with an overdue invoice',
			sends: 'mails **one** reminder',
			list: {
				rows: 'overdue invoices',
				title: 'Who to remind',
				note: '**Which Invoices** is **Overdue**: final, not paid, and past the due date. **One per Customer** turns three invoices into one item, with **invoiceCount**, **amounts** and the oldest **dueDate**.',
				resource: 'invoice',
				parameters: { which: 'overdue' },
			},
			channel: 'email',
			note: shortLived,
			portalOptions: {},
			about: 'unpaidInvoices',
		},
		{
			file: 'subscription-ends-soon-lago',
			title: 'Write before a subscription ends',
			recipe:
				'One mail for each customer whose subscription ends within seven days. Put a Schedule Trigger in front, and lower the days to 1 if it runs every day.',
			finds: 'all customers whose subscription ends within seven days',
			sends: 'mails **one** message',
			list: {
				rows: 'subscriptions that end soon',
				title: 'Who to write to',
				note: '**Which Subscriptions** is **Ending**, and **Ends Within (Days)** is 7. **One per Customer** turns several into one item, with **subscriptionCount**.',
				resource: 'subscription',
				parameters: { which: 'ending', filters: { endsWithinDays: 7 } },
			},
			channel: 'email',
			note: `**Get customer** gets name and email, which a list of subscriptions does not have. ${shortLived}`,
			portalOptions: { loadContact: true },
			words: {
				emailSubject: 'Your subscription ends soon',
				message:
					'Your subscription ends in a few days. You can check your plan and your invoices here:',
			},
		},
	],
	dunning: {
		resource: 'invoice',
		parameters: { which: 'overdue' },
		note: '**Which Invoices** is **Overdue**: final, not paid, and past the due date. For payments that were tried and failed, choose **Payment Failed**.',
		timeZones: "Lago's invoices have it, if the customer has a time zone at Lago",
		options: {},
		recipe:
			'A mail as soon as an invoice is overdue, a reminder on the third day, and a text message on the seventh.',
	},
	events: [
		{
			file: 'payment-failed-lago',
			title: 'Payment failed',
			heading: 'A payment failed',
			recipe:
				'The flow registers itself at Lago when you publish it. It starts for one event: a failed payment also changes the payment status, and that event would be one more mail.',
			when: 'a payment of an invoice fails at Lago',
			setUp:
				'Copy the HMAC signature token of Lago into **Signing Secret** of your Lago credential, and publish the workflow: it registers itself at Lago for this **one** event, and unregisters when you unpublish it.',
			event: 'invoice.payment_failure',
			onceFor: {
				each: 'invoice',
				id: '$json.payload?.payment_provider_invoice_payment_error?.lago_invoice_id',
			},
			channel: 'email',
			note: `Choose your Lago credential: **Get customer** gets name and email as they are today. ${shortLived}`,
			portalOptions: { loadContact: true },
			about: 'failedPayment',
		},
	],
	redirect: { note: 'The portal stays open for twelve hours.' },
};
