import { includeInputFields, localDate, recordOrEmpty } from '../../../core';
import type { Operation } from '../../../core';
import { composed } from '../../message/compose';
import {
	checkRecipient,
	messageExpiry,
	messageLink,
	messageTemplates,
} from '../../message/content';
import { messageFields, messageOptions } from '../../message/fields';
import { parseLanguage, parseTimeZone } from '../../message/locale';
import { oneLine, shownName } from '../../message/texts';
import type { Tools } from '../../tools';

const dearMessages =
	'Some text messages cost more because of a character: their field smsWarning says which.';

export const compose: Operation<Tools> = {
	value: 'compose',
	name: 'Compose',
	action: 'Compose a mail and a text message',
	description: 'Write the mail and the text message around a link, ready for the node that sends',
	noun: 'messages',
	fields: [
		...messageFields,
		includeInputFields,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: messageOptions,
		},
	],
	async run(read, tools) {
		checkRecipient(read('recipient'));
		const options = recordOrEmpty(read('options'));
		const language = parseLanguage(read('language'));
		const timeZone = parseTimeZone(options.timeZone, tools.timeZone);
		const expiresAt = messageExpiry(read('expiresAt'), new Date());
		const message = composed({
			templates: messageTemplates(options, language),
			link: messageLink(read('link')),
			language,
			values: {
				name: shownName(read('name')),
				company: oneLine(read('company')),
				expires: expiresAt && localDate.localDate(expiresAt, language, timeZone),
			},
		});
		if (message.smsWarning !== null) tools.warn(dearMessages);
		return [message];
	},
};
