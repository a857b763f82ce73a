import { includeInputFields, recordOrEmpty } from '../../../core';
import type { Operation } from '../../../core';
import { faultFailure } from '../../faults';
import { flowAddress } from '../../link/address';
import { acceptExpiredOptions, checkExpired, parseExpiredBounds } from '../../link/expired';
import { webhookUrlField } from '../../link/fields';
import { linkItem } from '../../link/item';
import { writeSubject } from '../../link/subject';
import { readToken } from '../../link/token';
import type { Tools } from '../../tools';

export const verify: Operation<Tools> = {
	value: 'verify',
	name: 'Verify',
	action: 'Verify a link that was opened',
	description: 'Check the link that a customer opened, and find out whose portal it opens',
	noun: 'links',
	isCheck: true,
	fields: [
		{
			displayName: 'Link Token',
			name: 'linkToken',
			type: 'string',
			typeOptions: { password: true },
			default: '={{ $json.query.t }}',
			description: 'The parameter t of the address that was opened',
		},
		{
			...webhookUrlField,
			default: '={{ $json.webhookUrl }}',
			placeholder: 'e.g. https://n8n.example.com/webhook/portal',
			description: 'The Production URL of the workflow that checks the link',
		},
		includeInputFields,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: acceptExpiredOptions,
		},
	],
	async run(read, tools) {
		const { address, formerSpellings } = flowAddress(read('webhookUrl'));
		const addresses = [address, ...formerSpellings];
		const bounds = parseExpiredBounds(recordOrEmpty(read('options')));
		const { content, isExpired } = await readToken(read('linkToken'), addresses, tools, new Date());
		if (isExpired && bounds === null) throw faultFailure('expired', 'The link');
		if (isExpired && bounds !== null) {
			// Not the time of above: of presses at once, the one that came first may be read last.
			checkExpired(bounds, `${tools.node} ${writeSubject(content)}`, content.expiresAt, new Date());
		}
		return [linkItem(content, isExpired, tools.isFirstVersion ? 'purpose' : 'campaign')];
	},
};
