import type { VendorExamples } from '../templates/vendor';

const oneHour = "Polar's own links work for one hour: these work for 30 days.";

export const polar: VendorExamples = {
	linksAreShortLived: true,
	campaigns: [
		{
			recipe:
				"The list names customers by email. Polar's own links work for one hour, so the flow sends [signed links](links.md), which work for 30 days.",
			named: 'email',
			needs: '**email**, as Polar has it',
			mode: 'email',
			field: 'email',
			channel: 'email',
			note: `Choose your Polar credential: **Get customer** gets the name. ${oneHour}`,
			portalOptions: { loadContact: true },
			customers: [
				{ email: 'emma.martin@example.com' },
				{ email: 'jonas.weber@example.org' },
				{ email: 'ipek.lacka@example.net' },
				{ email: 'camille.perrin@example.com' },
				{ email: 'nobody.we.know@example.com' },
				{ email: 'lucia.rios@example.org' },
				{ email: 'Tomasz.Wojcik@Example.com' },
				{ email: 'ulla.sommer@example.net' },
				{ email: 'ana@example.com' },
				{ email: 'two addresses@example.com' },
				{ email: 'mariana@example.com' },
				{ email: 'li_na@example.com' },
				{ email: "aoife.o'hara@example.org" },
				{ email: 'mueller@example.net' },
			],
		},
	],
	segments: [
		{
			file: 'remind-failed-payments-polar',
			title: 'Failed payment reminders',
			recipe:
				'One mail for each customer whose payment has failed, with the number of orders and the amount due.',
			finds: 'all customers with an order whose payment has failed',
			sends: 'mails **one** reminder',
			list: {
				rows: 'orders with a failed payment',
				title: 'Who to remind',
				note: '**Which Orders** is **Payment Failed**: Polar will try the payment again, if nobody enters another card. **One per Customer** turns three orders into one item, with **orderCount**, **amounts** and the oldest **dueDate**.',
				resource: 'order',
				parameters: { which: 'failed' },
			},
			channel: 'email',
			note: oneHour,
			portalOptions: {},
			about: 'unpaidInvoices',
		},
	],
	dunning: {
		resource: 'order',
		lastBy: 'email',
		parameters: { which: 'failed' },
		note: '**Which Orders** is **Payment Failed**: Polar will try the payment again, if nobody enters another card.',
		options: {},
		recipe:
			'A mail as soon as a payment has failed, a reminder on the third day, and another on the seventh. Polar keeps no phones, so all of them are mails.',
	},
	events: [
		{
			file: 'subscription-past-due-polar',
			title: 'Subscription past due',
			heading: 'A subscription is past due',
			recipe: 'It starts for one event, as Polar sends several for one failed payment.',
			when: 'the payment of a subscription fails at Polar',
			setUp:
				'Publish the workflow: it registers itself at Polar for this **one** event, as one failed payment causes several.',
			event: 'subscription.past_due',
			// A subscription has one to pay in each period.
			onceFor: {
				each: 'payment',
				id: "($json.payload?.data?.current_period_start && $json.payload.data.id + ' ' + $json.payload.data.current_period_start)",
			},
			channel: 'email',
			note: `Choose your Polar credential: **Get customer** gets name and email as they are today. ${oneHour}`,
			portalOptions: { loadContact: true },
			about: 'failedPayment',
		},
	],
	redirect: {},
};
