import type { Vendor } from '../../scripts/vendors';
import type { Node, Settings } from './flow';
import { ifNode, sendMail } from './nodes';
import { checkLink, compose, locator, signLink, vendorNode, type Named } from './ourNodes';
import { composedMail } from './signedCampaign';

export const byTheLink: Named = { mode: 'id', value: '={{ $json.customer }}' };
/** Until the user wants new links to be mailed. */
const disabled: Settings = { disabled: true };

/** Mails a new link to the address on file. */
export function newLink(vendor: Vendor): Node[] {
	return [
		checkLink(
			{ id: 'whom', name: 'Whom was it for?', at: [1200, 760] },
			{ acceptExpired: true, expiredAtMostDays: 30, expiredOnceInMinutes: 10 },
			{ ...disabled, onError: 'continueErrorOutput' },
		),
		ifNode(
			{ id: 'can-mail', name: 'Can it be mailed?', at: [1420, 760] },
			{
				conditionId: 'can-be-mailed',
				value: `={{ $json.provider === '${vendor.name}' && $json.customerMode === 'id' }}`,
				is: 'isTrue',
			},
		),
		signLink(
			vendor,
			{ id: 'new-link', name: 'Sign a new link', at: [1640, 760] },
			{ customer: byTheLink, webhookUrl: '={{ $json.webhookUrl }}', days: 7 },
			disabled,
		),
		vendorNode(
			vendor,
			{ id: 'contact', name: 'Address on file', at: [1860, 760] },
			{
				resource: 'customer',
				operation: 'get',
				customer: locator(byTheLink),
				simplify: true,
				includeInputFields: true,
				options: {},
			},
			disabled,
		),
		compose(
			{ id: 'message', name: 'Write the message', at: [2080, 760] },
			{
				company: "={{ $('Texts').item.json.company }}",
				language: "={{ $('Texts').item.json.language }}",
			},
			disabled,
		),
		sendMail({ id: 'send', name: 'Send the mail', at: [2300, 760] }, composedMail, disabled),
	];
}
