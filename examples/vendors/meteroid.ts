import type { VendorExamples } from '../templates/vendor';

const days = (amount: number) => ({ duration: { amount, unit: 'days' as const } });

export const meteroid: VendorExamples = {
	campaigns: [
		{
			recipe:
				'The list names customers by the alias that your own system gave them. The links work for seven days.',
			named: 'alias',
			needs: "**crmId**, the customer's alias at Meteroid",
			mode: 'alias',
			field: 'crmId',
			channel: 'email',
			note: 'The links work for 7 days. **Load Contact** gets name and email.',
			portalOptions: { lifetime: days(7), loadContact: true },
			words: { emailSubject: '=Your {{ $json.plan }} subscription' },
			customers: [
				{ crmId: 'crm-1001', plan: 'Starter' },
				{ crmId: 'crm-1003', plan: 'Team' },
				{ crmId: 'crm-1005', plan: 'Business' },
				{ crmId: 'crm-1007', plan: 'Starter' },
				{ crmId: 'crm-9999', plan: 'Team' },
				{ crmId: 'crm-1009', plan: 'Team' },
				{ crmId: 'crm-1011', plan: 'Business' },
				{ crmId: 'crm-1013', plan: 'Starter' },
				{ crmId: 'crm-1015', plan: 'Team' },
				{ crmId: 'crm-1017', plan: 'Business' },
				{ crmId: 'crm-1019', plan: 'Starter' },
				{ crmId: 'crm-1063', plan: 'Starter' },
				{ crmId: 'crm-1021', plan: 'Team' },
				{ crmId: 'crm-1041', plan: 'Business' },
				{ crmId: 'crm-1043', plan: 'Starter' },
				{ crmId: 'crm-1045', plan: 'Team' },
				{ crmId: 'crm 1033', plan: 'Team' },
				{ crmId: 'crm-1037', plan: 'Business' },
				{ crmId: 'crm-1039', plan: 'Starter' },
				{ crmId: 'crm-1035', plan: 'Team' },
			],
		},
	],
	segments: [
		{
			file: 'remind-overdue-invoices-meteroid',
			title: 'Overdue invoice reminders',
			recipe:
				'One mail for each customer with an overdue invoice, with the number of overdue invoices and the amount due. The link opens the page with the invoices. Choose **Open** to remind customers of everything that is not paid yet.',
			finds: 'all customers with an unpaid invoice whose due date has passed',
			sends: 'mails **one** reminder',
			list: {
				rows: 'overdue invoices',
				title: 'Who to remind',
				note: '**Which Invoices** is **Overdue**: final, unpaid or partly paid, and due before today. To include those not due yet, choose **Open**. **One per Customer** turns three invoices into one item, with **invoiceCount**, **amounts** and the oldest **dueDate**.',
				resource: 'invoice',
				parameters: { which: 'overdue' },
			},
			channel: 'email',
			note: 'The link opens the page with the invoices (**Look of the Portal**, **Page**). **Load Contact** gets the current email, as the one in the invoice may be older. Links work for 7 days.',
			portalOptions: { lifetime: days(7), loadContact: true, look: { page: 'invoices' } },
			about: 'unpaidInvoices',
		},
	],
	dunning: {
		resource: 'invoice',
		parameters: { which: 'overdue' },
		note: '**Which Invoices** is **Overdue**: final, unpaid or partly paid, and due before today. To begin before an invoice is due, choose **Open**.',
		options: { loadContact: true },
		recipe:
			'A mail on the day after an invoice was due, a reminder on the third day, and a text message on the seventh.',
	},
	events: [
		{
			file: 'invoice-finalized-meteroid',
			title: 'Invoice finalized',
			heading: 'An invoice is final',
			recipe:
				'It registers itself at Meteroid when you publish it, and unregisters when you unpublish it. Invoices with a total of 0 are final too: put an _If_ node on `{{ $json.payload.total }}` after the trigger if you have such invoices.',
			when: 'an invoice is final at Meteroid',
			setUp:
				'Publish the workflow: it registers itself at Meteroid, and unregisters when you unpublish it. Your n8n needs an address with **https**. A Meteroid server older than 2.0 cannot register it: there, follow the notice in this node. Invoices with a total of 0 (**payload.total**) start it too.',
			event: 'invoice.finalized',
			onceFor: { each: 'invoice', id: '$json.payload?.invoice_id' },
			channel: 'email',
			note: 'The link opens the page with the invoices (**Look of the Portal**, **Page**). **Load Contact** gets name and email. The link works for 7 days.',
			portalOptions: { lifetime: days(7), loadContact: true, look: { page: 'invoices' } },
			about: 'newInvoice',
		},
	],
	redirect: {
		note: 'The portal stays open for an hour.',
		portalOptions: { lifetime: { duration: { amount: 1, unit: 'hours' } } },
	},
	inChunks: {
		portalOptions: { lifetime: days(7), loadContact: true },
	},
	signedLinks: {
		file: 'campaign-open-portal-meteroid',
		title: 'Portal links that work for 30 days',
		named: 'ID',
		needs: '**customerId** and **email**, and may have **customerName** and **language**',
		mode: 'id',
		field: 'customerId',
		channel: 'email',
		language: '={{ $json.language }}',
		note: 'Meteroid is not contacted until a link is opened.',
		portalOptions: {},
		customers: [
			{
				customerId: 'cus_6SqjMZc8eUBZqQWMsgHhWW',
				customerName: 'Emma Martin',
				email: 'emma.martin@example.com',
				language: 'en',
			},
			{
				customerId: 'cus_1w81yfSSOqFYVZir2PSiYW',
				customerName: 'Jonas Weber',
				email: 'jonas.weber@example.org',
				language: 'en',
			},
			{
				customerId: 'cus_LDP8SfPFzQQVr4jCIThhE',
				customerName: 'İpek Łącka-Strauß',
				email: 'ipek.lacka@example.net',
				language: 'en',
			},
			{
				customerId: 'cus_sAr6XoWwlyrwXH6yWjsKC',
				customerName: 'Tortillería La Ñ',
				email: null,
				language: 'es-MX',
			},
			{
				customerId: 'cus_1eMZb9RaZTBgGHu8qOWn0n',
				customerName: 'Camille Perrin',
				email: 'camille.perrin@example.com',
				language: 'en',
			},
			{
				customerId: 'cus_3p3sRrpo4lfKYxCLshCd7s',
				customerName: 'Grupo Áncora Norte',
				email: 'cuentas@example.net',
				language: 'es-MX',
			},
			{
				customerId: 'cus_1DX3mwzLKNTqYCKJqXXfUr',
				customerName: 'Ana Córdova',
				email: 'ana@example.com',
				language: 'es-MX',
			},
			{
				customerId: 'cus_5MtPnWABntz8hzYzU5pbci',
				customerName: 'Mariana Solís',
				email: 'mariana@example.com',
				language: 'es-MX',
			},
			{
				customerId: 'cus_IL3vV5E88nhabzWPS2wsW',
				customerName: '<b>Müller</b> & "Söhne" 🥨',
				email: 'mueller@example.net',
				language: 'en',
			},
			{
				customerId: 'cus_1WDMlWkds8YLxZQqv3FxG0',
				customerName: "Aoife O'Hara",
				email: "aoife.o'hara@example.org",
				language: 'en',
			},
			{
				customerId: 'cus_5UpS34a6iwyUjkmQbvSlzI',
				customerName: 'Andrés Ibáñez',
				email: 'andres.ibanez@example.com',
				language: 'es-MX',
			},
			{
				customerId: '',
				customerName: 'A customer without an ID',
				email: 'nobody@example.com',
				language: 'en',
			},
		],
	},
};
