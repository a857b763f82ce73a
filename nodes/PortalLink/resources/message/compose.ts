import { includeInputFields, localDate, recordOrEmpty } from '../../../core';
import type { Operation } from '../../../core';
import { composed } from '../../message/compose';
import { checkRecipient, messageExpiry, messageLink, messageTexts } from '../../message/content';
import { messageFields, messageOptions } from '../../message/fields';
import { parseLanguage, parseTimeZone } from '../../message/locale';
import { oneLine, shownName } from '../../message/texts';
import type { Tools } from '../../tools';

const dearMessages =
	'Some text messages cost more because of a character: their field smsWarning says which.';

const inEnglish =
	'Some messages are in English, because there are no texts in their language. Enter your own under Options.';

const noLanguage =
	'In some items Language is not a tag such as en, es or es-MX: their messages, and the dates in your own texts, are in English.';

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
		const asked = parseLanguage(read('language'));
		const { templates, language, isInEnglish } = messageTexts(options, asked);
		if (asked === null) tools.warn(noLanguage);
		else if (isInEnglish) tools.warn(inEnglish);
		const timeZone = parseTimeZone(options.timeZone, tools.timeZone);
		const expiresAt = messageExpiry(read('expiresAt'), new Date());
		const message = composed({
			templates,
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
