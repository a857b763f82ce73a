import type { VendorExamples } from '../templates/vendor';

const temporary = "Paddle's own links are temporary: these work for 30 days.";

export const paddle: VendorExamples = {
	linksAreShortLived: true,
	campaigns: [
		{
			recipe:
				"The list names customers by email. Paddle's own links are temporary, so the flow sends [signed links](links.md), which work for 30 days.",
			named: 'email',
			needs: '**email**, as Paddle has it',
			mode: 'email',
			field: 'email',
			channel: 'email',
			note: `Choose your Paddle credential: **Get customer** gets the name. ${temporary}`,
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
			file: 'remind-past-due-paddle',
			title: 'Past due payment reminders',
			recipe:
				'One mail for each customer whose payment is past due, with the number of transactions and the amount due.',
			finds: 'all customers with a payment that is past due',
			sends: 'mails **one** reminder',
			list: {
				rows: 'past due transactions',
				title: 'Who to remind',
				note: '**Which Transactions** is **Past Due**: the payment has failed, or an invoice was not paid in time. **One per Customer** turns three transactions into one item, with **transactionCount**, **amounts** and the oldest **dueDate**.',
				resource: 'transaction',
				parameters: { which: 'pastDue' },
			},
			channel: 'email',
			note: temporary,
			portalOptions: {},
			about: 'unpaidInvoices',
		},
	],
	dunning: {
		resource: 'transaction',
		called: 'invoice',
		lastBy: 'email',
		parameters: { which: 'pastDue' },
		note: '**Which Transactions** is **Past Due**: the payment has failed, or an invoice was not paid in time.',
		options: {},
		recipe:
			'A mail as soon as a payment has failed or an invoice is past due, a reminder on the third day, and another on the seventh. Paddle keeps no phones, so all of them are mails.',
	},
	events: [
		{
			file: 'payment-past-due-paddle',
			title: 'Payment past due',
			heading: 'A payment is past due',
			recipe: 'It starts for one event, as Paddle sends several for one failed payment.',
			when: 'a payment is past due at Paddle',
			setUp:
				'Publish the workflow: it registers itself at Paddle for this **one** event, as one failed payment causes several.',
			event: 'transaction.past_due',
			onceFor: { each: 'payment', id: '$json.payload?.data?.id' },
			channel: 'email',
			note: `Choose your Paddle credential: **Get customer** gets name and email. ${temporary}`,
			portalOptions: { loadContact: true },
			about: 'failedPayment',
		},
	],
	redirect: {
		note: 'The option **Subscription IDs** gets links to cancel and to change the card.',
	},
};
