import type { VendorExamples } from '../templates/vendor';

const shortLived = "Appstle's own links work once, for 2 hours: these work for 30 days.";

export const appstle: VendorExamples = {
	linksAreShortLived: true,
	campaigns: [
		{
			recipe:
				"The list names customers by Shopify's number or gid. Appstle's own links work once, for two hours, so the flow sends [signed links](links.md), which work for 30 days.",
			portal: 'their subscription portal in your Shopify store',
			named: 'ID',
			needs: "**shopifyId**, as a number or as Shopify's gid://",
			mode: 'id',
			field: 'shopifyId',
			channel: 'email',
			note: `Choose your Appstle credential: **Get customer** gets name and email. ${shortLived}`,
			portalOptions: { loadContact: true },
			customers: [
				{ shopifyId: 'gid://shopify/Customer/7204518330001' },
				{ shopifyId: 7204518330038 },
				{ shopifyId: 7204518330075 },
				{ shopifyId: 7204518399999 },
				{ shopifyId: 'gid://shopify/Customer/7204518330149' },
				{ shopifyId: 7204518330186 },
				{ shopifyId: 7204518330260 },
				{ shopifyId: 7204518330112 },
				{ shopifyId: 'gid://shopify/Customer/7204518330297' },
				{ shopifyId: 7204518330408 },
				{ shopifyId: 7204518330519 },
				{ shopifyId: 'gid://shopify/Customer/7204518330556' },
				{ shopifyId: 'gid://shopify/Order/5931174002' },
				{ shopifyId: 7204518330630 },
				{ shopifyId: 7204518330704 },
				{ shopifyId: 7204518331222 },
				{ shopifyId: 'gid://shopify/Customer/7204518330778' },
				{ shopifyId: 7204518330852 },
				{ shopifyId: 7204518331000 },
				{ shopifyId: 'gid://shopify/Customer/7204518331111' },
			],
		},
	],
	segments: [
		{
			file: 'win-back-paused-subscribers-appstle',
			title: 'Win back paused subscribers',
			finds: 'everybody whose subscription is paused',
			portal: 'their portal in your Shopify store',
			sends: 'mails **one** invitation',
			list: {
				rows: 'paused subscriptions',
				title: 'Who to win back',
				note: 'Subscriptions that are paused. **One per Customer** turns several into one item, with **subscriptionCount**.',
				resource: 'subscription',
				parameters: { filters: { status: 'paused' } },
			},
			channel: 'email',
			note: shortLived,
			portalOptions: {},
			words: {
				emailSubject: 'We kept your subscription for you',
				message:
					'You have a paused subscription. You can start again, change or skip whenever you like:',
			},
		},
	],
	events: [
		{
			file: 'payment-failed-appstle',
			title: 'Payment failed',
			heading: 'A payment failed',
			recipe: 'It starts for one event, as Appstle sends several for one failed payment.',
			when: 'a payment fails at Appstle',
			setUp:
				'In *Payment failed* open **Webhook URLs**, switch to **Production URL** and copy it. At Appstle, under **Settings**, **Webhooks**, add an endpoint with this address and this **one** event, as one failed payment causes several. Paste the signing secret of the endpoint into **Signing Secret** of your Appstle credential. Then publish the workflow: without the secret it cannot be published.',
			event: 'subscription.billing-failure',
			onceFor: { each: 'payment', id: '$json.payload?.data?.id' },
			channel: 'email',
			note: `Choose your Appstle credential: **Get customer** gets name and email. ${shortLived}`,
			portalOptions: { loadContact: true },
			about: 'failedPayment',
		},
	],
	redirect: {},
};
