import type { Problem, VendorContract } from '../../support/contracts/contract';
import { OpenApiContract } from '../../support/contracts/openApi';
import { withCallsAndEvents } from './notTrimmed';

/** Fields that the server has without a value, where the contract has them only with one. */
const nullable =
	/\/(payment_dispute_lost_at|payment_due_date|payment_provider|payment_provider_code|document_locale|on_termination_credit_note)$/;

const isNull = ({ part, at, keyword }: Problem): boolean =>
	part !== 'request' && nullable.test(at) && ['type', 'enum', 'format'].includes(keyword);

/** Lago's own OpenAPI, of version 1.51, trimmed to the calls of the node. */
export const contract: VendorContract = {
	file: 'lago.json',
	read: (document) => new OpenApiContract(withCallsAndEvents(document)),
	exceptions: [
		{
			name: 'filters of invoices with a single value',
			reason: 'status and payment_status are all that servers from before September 2025 know',
			source: 'S, InvoiceIndex and its history',
			excuses: ({ call, part, keyword, message }) =>
				call === 'GET /api/v1/invoices' &&
				part === 'request' &&
				keyword === 'additionalProperties' &&
				/: (payment_)?status$/.test(message),
		},
		{
			name: 'what is left to pay',
			reason: 'total_due_amount_cents and total_paid_amount_cents are in rows since February 2025',
			source: 'S, InvoiceSerializer',
			excuses: ({ part, keyword, message }) =>
				part !== 'request' &&
				keyword === 'additionalProperties' &&
				/: total_(due|paid)_amount_cents$/.test(message),
		},
		{
			name: 'fields without a value',
			reason: 'the serializers write null, where the contract knows only texts',
			source: 'S, InvoiceSerializer, CustomerSerializer and SubscriptionSerializer',
			excuses: isNull,
		},
		{
			name: 'several emails in one text',
			reason: 'the server takes a list with commas for an email',
			source: 'S, EmailValidator',
			excuses: ({ part, keyword, at }) =>
				part !== 'request' && keyword === 'format' && at.endsWith('/email'),
		},
		{
			name: 'refusals that the contract does not list',
			reason: 'a key without a right, or a portal without a license, is 403 at any call',
			source: 'S, Api::BaseController; history of CustomerPortal::GenerateUrlService',
			excuses: ({ part, keyword, status }) =>
				part === 'answer' && keyword === 'status' && status === 403,
		},
		{
			name: 'a server that is down, or asked too often',
			reason:
				'no call lists 429, 500 or 503, which the cloud and what stands before a server answer',
			source: 'D, rate limits; ? their form',
			excuses: ({ part, keyword, status }) =>
				part === 'answer' && keyword === 'status' && [429, 500, 503].includes(status ?? 0),
		},
	],
};
