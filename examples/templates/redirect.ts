import type { Vendor } from '../../scripts/vendors';
import { node, workflow, type Node, type Place, type Workflow } from './flow';
import { ifNode, json, respond, set } from './nodes';
import { checkLink, getPortalLink } from './ourNodes';
import { byTheLink, newLink } from './redirectNewLink';
import { redirectNotes } from './redirectNotes';
import { page, texts } from './redirectPages';
import type { Redirect } from './vendor';

/** What the links of Portal Link lead to: a page with a button, which fetches the portal and goes there. */
export function redirectFlow(vendor: Vendor, redirect: Redirect): Workflow {
	const nodes = [
		...redirectNotes(vendor, redirect.note),
		...opening(vendor),
		...portal(vendor, redirect),
		...endedLinks(),
		...newLink(vendor),
		showThePage,
	];
	return workflow(`Open a portal: ${vendor.displayName}`, nodes, {
		'Link opened': [['Only looking'], ['Only looking'], ['Button pressed']],
		'Only looking': [['Texts']],
		'Button pressed': [['Texts']],
		Texts: [['Check the link']],
		'Check the link': [['Was the button pressed?'], ['Has it only ended?']],
		'Was the button pressed?': [['Get portal link'], ['Welcome']],
		'Get portal link': [['Go to the portal'], ['Portal unreachable']],
		'Has it only ended?': [['Is a new one wanted?'], ['Damaged']],
		'Is a new one wanted?': [['Whom was it for?'], ['Expired']],
		'On its way': [['Show the page']],
		'Whom was it for?': [['Can it be mailed?'], ['Expired']],
		'Can it be mailed?': [['On its way', 'Sign a new link'], ['Expired']],
		'Sign a new link': [['Address on file']],
		'Address on file': [['Write the message']],
		'Write the message': [['Send the mail']],
		Welcome: [['Show the page']],
		'Portal unreachable': [['Show the page']],
		Expired: [['Show the page']],
		Damaged: [['Show the page']],
	});
}

function opening({ name }: Vendor): Node[] {
	const path = `open-portal-${name}`;
	return [
		node(
			'n8n-nodes-base.webhook',
			2,
			{ id: 'opened', name: 'Link opened', at: [-20, 0] },
			{
				multipleMethods: true,
				httpMethod: ['GET', 'HEAD', 'POST'],
				path,
				responseMode: 'responseNode',
				options: {},
			},
			{ webhookId: path },
		),
		added({ id: 'looking', name: 'Only looking', at: [200, -80] }, { pressed: false }),
		added({ id: 'pressed', name: 'Button pressed', at: [200, 100] }, { pressed: true }),
		json({ id: 'texts', name: 'Texts', at: [440, 0] }, texts, { includeOtherFields: true }),
		checkLink(
			{ id: 'check', name: 'Check the link', at: [700, 0] },
			{},
			{ onError: 'continueErrorOutput' },
		),
		ifNode(
			{ id: 'was-pressed', name: 'Was the button pressed?', at: [940, -120] },
			{ value: '={{ $json.pressed }}', is: 'isTrue' },
		),
	];
}

function portal(vendor: Vendor, { portalOptions }: Redirect): Node[] {
	return [
		getPortalLink(vendor, [1220, -160], {
			customer: byTheLink,
			// Somebody waits for it.
			options: { ...portalOptions, giveUpAfterSeconds: 15, timeoutSeconds: 10 },
		}),
		respond(
			{ id: 'go', name: 'Go to the portal', at: [1580, -120] },
			{ respondWith: 'redirect', redirectURL: '={{ $json.portalUrl }}' },
			303,
			privately,
		),
		added({ id: 'welcome', name: 'Welcome', at: [1220, 40] }, { page: 'welcome', status: 200 }),
		added(
			{ id: 'unreachable', name: 'Portal unreachable', at: [1480, 40] },
			{ page: 'unreachable', status: 503 },
		),
	];
}

function endedLinks(): Node[] {
	const askedTooSoon = "($json.error ?? '').endsWith('[rate_limited]')";
	return [
		ifNode(
			{ id: 'is-expired', name: 'Has it only ended?', at: [940, 260] },
			{ value: '={{ $json.error }}', is: 'endsWith', than: '[expired]' },
		),
		added(
			{ id: 'expired', name: 'Expired', at: [1480, 380] },
			{
				page: `={{ ${askedTooSoon} ? 'sent' : 'expired' }}`,
				status: { expression: `={{ ${askedTooSoon} ? 202 : 410 }}`, type: 'number' },
			},
		),
		added({ id: 'damaged', name: 'Damaged', at: [1220, 420] }, { page: 'damaged', status: 400 }),
		ifNode(
			{ id: 'wants-new', name: 'Is a new one wanted?', at: [1220, 230] },
			{
				value: "={{ $json.pressed && $json[$json.language].expired.button !== '' }}",
				is: 'isTrue',
			},
		),
		added({ id: 'sent', name: 'On its way', at: [1480, 210] }, { page: 'sent', status: 202 }),
	];
}

/** So that the link stays with the two who have it. */
const privately = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };

const showThePage = respond(
	{ id: 'show', name: 'Show the page', at: [1760, 200] },
	{ respondWith: 'text', responseBody: page },
	'={{ $json.status }}',
	{
		'Content-Type': 'text/html; charset=utf-8',
		...privately,
		'X-Content-Type-Options': 'nosniff',
		'X-Frame-Options': 'DENY',
		'X-Robots-Tag': 'noindex',
	},
);

/** Fields beside those that the item has. */
function added(place: Place, fields: Parameters<typeof set>[1]): Node {
	return set(place, fields, { includeOtherFields: true });
}
