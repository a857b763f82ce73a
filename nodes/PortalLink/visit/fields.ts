import type { INodeProperties } from 'n8n-workflow';
import { providerField } from '../link/fields';
import { lookFields } from '../page/look';
import { textsField } from '../page/ownTexts';

/** Of a node that was just added. Those of the examples have others. */
const newPath = 'portal';

export const visitFields: INodeProperties[] = [
	{
		displayName:
			'Keep this workflow published while your links are valid: otherwise customers who open one find only an error.',
		name: 'addressNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName:
			'Connect <b>Open</b> to Get Portal Link of your provider, with Customer <b>By ID</b> and the expression <code>{{ $json.customer }}</code>, and both outputs of that node to Portal Link, <b>Send to Portal</b>. Enter the <b>Path</b> as <b>Webhook URL</b> in the Portal Link node that creates your links.',
		name: 'connectNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { path: [newPath] } },
	},
	{ ...providerField, description: 'Whose portal this workflow opens' },
	{
		displayName: 'Path',
		name: 'path',
		type: 'string',
		noDataExpression: true,
		default: newPath,
		required: true,
		placeholder: 'e.g. portal',
		description:
			'The end of the address that your links lead to. A short one makes short links. Links that you have sent work only while it stays the same.',
	},
	...lookFields,
	{
		displayName: 'Note Openings',
		name: 'noteOpenings',
		type: 'boolean',
		default: true,
		description:
			'Whether the item says in <code>openedAt</code> when the customer opened the portal, so that nodes after Send to Portal can note who has opened the link of which campaign. Off: <code>openedAt</code> stays empty.',
	},
	{
		displayName: 'Send New Links',
		name: 'sendNewLinks',
		type: 'boolean',
		default: false,
		description:
			'Whether the page of an expired link has a button that sends the customer a new one. Connect the output New Link to the nodes that sign, write and mail it. It works for links that name the customer by ID and expired at most 30 days ago, once in ten minutes for each customer.',
	},
	textsField,
];
