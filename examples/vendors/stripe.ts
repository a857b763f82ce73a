import type { VendorExamples } from '../templates/vendor';

const shortLived = "Stripe's own links work for a few minutes: these work for 30 days.";

export const stripe: VendorExamples = {
	linksAreShortLived: true,
	campaigns: [
		{
			recipe:
				'The list names customers by email. The link opens your login page at Stripe, which never expires: the customer enters a code that Stripe mails, and is in the portal. One request is enough for all, as no customer is looked up: use emails that Stripe knows.',
			named: 'email',
			needs: '**email**, as Stripe has it, and may have **customerName**',
			mode: 'email',
			field: 'email',
			channel: 'email',
			portal: 'the page where they log in to their Stripe portal',
			loginPage: true,
			note: 'Switch the login page on at Stripe, under **Settings → Billing → Customer portal → Launch portal with a link**. It never expires; customers log in with a code that Stripe mails them.',
			portalOptions: {},
			customers: [
				{ customerName: 'Emma Martin', email: 'emma.martin@example.com' },
				{ customerName: 'Jonas Weber', email: 'jonas.weber@example.org' },
				{ customerName: 'İpek Łącka-Strauß', email: 'ipek.lacka@example.net' },
				{ customerName: 'Tomasz Wójcik', email: 'Tomasz.Wojcik@Example.com' },
				{ customerName: 'Ana Córdova', email: 'ana@example.com' },
				{ customerName: 'Mariana Solís', email: 'mariana@example.com' },
				{ customerName: 'Li Na', email: 'li_na@example.com' },
				{ customerName: '<b>Müller</b> & "Söhne" 🥨', email: 'mueller@example.net' },
				{ customerName: "Aoife O'Hara", email: "aoife.o'hara@example.org" },
				{ customerName: 'Two Addresses', email: 'two addresses@example.com' },
				{ customerName: 'Sofía Hernández', email: 'sofia.hernandez@example.com' },
				{ customerName: 'Hana Suzuki', email: 'hana.suzuki@example.org' },
				{ customerName: '高橋 美咲', email: 'misaki.takahashi@example.com' },
			],
		},
	],
	segments: [
		{
			file: 'remind-past-due-invoices-stripe',
			title: 'Past due invoice reminders',
			recipe:
				'One mail for each customer whose invoice is past due, or whose card could not be charged, with the number of invoices and the amount due.',
			finds: 'all customers with an invoice that is past due',
			sends: 'mails **one** reminder',
			list: {
				rows: 'past due invoices',
				title: 'Who to remind',
				note: '**Which Invoices** is **Past Due**: open, and due before today, or with a payment that failed. **One per Customer** turns three invoices into one item, with **invoiceCount**, **amounts** and the oldest **dueDate**.',
				resource: 'invoice',
				parameters: { which: 'pastDue' },
			},
			channel: 'email',
			note: shortLived,
			portalOptions: {},
			about: 'unpaidInvoices',
		},
		{
			file: 'trial-ends-soon-stripe',
			title: 'Write before a trial ends',
			recipe:
				'One mail for each customer whose trial ends within three days. Put a Schedule Trigger in front, and lower the days to 1 if it runs every day.',
			finds: 'all customers whose trial ends within three days',
			sends: 'mails **one** message',
			list: {
				rows: 'trials that end soon',
				title: 'Who to write to',
				note: '**Which Subscriptions** is **In Trial**, and **Trial Ends Within (Days)** is 3. **One per Customer** turns several into one item, with **subscriptionCount**.',
				resource: 'subscription',
				parameters: { which: 'trialing', filters: { trialEndsWithinDays: 3 } },
			},
			channel: 'email',
			note: shortLived,
			portalOptions: {},
			words: {
				emailSubject: 'Your trial ends soon',
				message:
					'Your trial ends in a few days. You can check your plan and your payment details here:',
			},
		},
	],
	dunning: {
		resource: 'invoice',
		parameters: { which: 'pastDue' },
		note: '**Which Invoices** is **Past Due**: open, and due before today, or with a payment that failed.',
		options: {},
		recipe:
			'A mail as soon as an invoice is past due or its payment has failed, a reminder on the third day, and a text message on the seventh.',
	},
	events: [
		{
			file: 'payment-failed-stripe',
			title: 'Payment failed',
			heading: 'A payment failed',
			recipe:
				'The button in the mail opens the page on which the customer adds a card. The flow registers itself at Stripe when you publish it. It starts for one event: a failed payment sends several, and each would be one more mail.',
			when: 'a payment of an invoice fails at Stripe',
			setUp:
				'Choose your Stripe credential and publish the workflow: it registers itself at Stripe, and unregisters when you unpublish it. Your n8n needs an address that Stripe can reach. It starts for this **one** event, as one failed payment causes several.',
			event: 'invoice.payment_failed',
			onceFor: { each: 'invoice', id: '$json.payload?.data?.object?.id' },
			channel: 'email',
			note: `Choose your Stripe credential: **Get customer** gets name and email as they are today. ${shortLived}`,
			portalOptions: { loadContact: true },
			about: 'failedPayment',
			opens: {
				note: 'The option **Flow** opens it where a card is added.',
				portalOptions: { flow: { flow: { type: 'payment_method_update' } } },
			},
		},
	],
	redirect: {
		note: 'The option **Flow** opens it where a card is added, or a subscription is changed.',
	},
	signedLinks: {
		file: 'campaign-open-portal-stripe',
		title: 'Portal links that work for 30 days',
		named: 'ID',
		needs: "**customerId**, the customer's ID at Stripe",
		mode: 'id',
		field: 'customerId',
		channel: 'email',
		note: `Choose your Stripe credential: **Get customer** gets name and email. ${shortLived}`,
		portalOptions: { loadContact: true },
		customers: [
			{ customerId: 'cus_WwGWlMexY6Z3a3' },
			{ customerId: 'cus_w8m94jI30fcst9' },
			{ customerId: 'cus_52ZBl1j3sdZlq2' },
			{ customerId: 'cus_YvVGixMHBDoeBf' },
			{ customerId: 'cus_Z1utdjs1eN0K0S' },
			{ customerId: 'cus_NobodyWeKnow1' },
			{ customerId: 'cus_1GXdWabUEJuhRS' },
			{ customerId: 'cus_Vucs6jKMuOhAfJ' },
			{ customerId: 'cus_UP3D0YGpbiyNs1' },
			{ customerId: 'cus_PiClAKUCaGK6Mb' },
			{ customerId: 'cus_EtrtGbTp34ftU1' },
			{ customerId: 'in_1MtHbELkdIwHu7ix' },
			{ customerId: 'cus_yFLtMJT7djF9sV' },
			{ customerId: 'cus_WTjQOjip1YOn73' },
			{ customerId: 'cus_5S6cK8oDugT5BP' },
			{ customerId: 'cus_eUS9KyGL70r9tn' },
		],
	},
};
