import type { INodeProperties } from 'n8n-workflow';
import { Failure, includeInputFields, parseWebAddress, textOrNull } from '../../../core';
import type { Operation } from '../../../core';
import { sendTo, showPage } from '../../page/answer';
import { pageOfItem } from '../../page/item';
import type { Tools } from '../../tools';

/** What the flow hands on, so there is nothing to enter. */
function handedOn(displayName: string, name: string, description: string): INodeProperties {
	return {
		displayName,
		name,
		type: 'string',
		default: `={{ $json.${name} }}`,
		description: `${description}. Leave it as it is.`,
	};
}

export const answer: Operation<Tools> = {
	value: 'answer',
	name: 'Send to Portal',
	action: 'Send a visitor to the portal',
	description:
		'Send the customer who has opened a link on to the portal, or show a page if the portal cannot be opened. Connect both outputs of the node that gets the portal link.',
	noun: 'visitors',
	fields: [
		handedOn('Portal URL', 'portalUrl', 'Where the visitor is sent'),
		handedOn('Error', 'error', 'Why the portal cannot be opened, on the error branch'),
		handedOn('Page', 'page', 'How the page looks, from Portal Link Trigger'),
		includeInputFields,
	],
	async run(read, tools) {
		const error = read('error');
		const hasFailed = error !== undefined && error !== null && error !== '';
		const portal = hasFailed ? null : parseWebAddress(read('portalUrl'));
		if (portal !== null) {
			await tools.answer(sendTo(portal));
			return [{ answered: 'portal' }];
		}
		const page = isNotFound(error) ? 'gone' : 'unreachable';
		const { text, look } = pageOfItem(read('page'), page);
		await tools.answer(showPage(page, text, look));
		if (hasFailed) return [{ answered: page, openedAt: null }];
		throw new Failure(
			'invalid_input',
			'Portal URL is not a web address.',
			'Connect this node to both outputs of the node that gets the portal link.',
		);
	},
};

/** By the code, which is alone in an item, or at the end of a sentence. */
function isNotFound(error: unknown): boolean {
	return /(^|\[)not_found\]?$/.test(textOrNull(error) ?? '');
}
