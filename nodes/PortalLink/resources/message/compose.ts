import { includeInputFields, isInOwnNetwork, localDate, recordOrEmpty } from '../../../core';
import type { Operation } from '../../../core';
import { ownNetwork } from '../../link/address';
import { localAmounts } from '../../message/amounts';
import { composed } from '../../message/compose';
import { checkRecipient, messageCompany, messageExpiry, messageLink } from '../../message/content';
import { companyFields, messageFields } from '../../message/fields';
import { parseLanguage, parseTimeZone } from '../../message/locale';
import { messageOptions } from '../../message/options';
import { messageTexts } from '../../message/templates';
import { oneLine, shownName } from '../../message/texts';
import { messageTopic, silentTopic, topicFields } from '../../message/topic';
import {
	dearMessages,
	inEnglish,
	longMessages,
	noLanguage,
	notAboutOverdue,
} from '../../message/warnings';
import type { Tools } from '../../tools';

export const compose: Operation<Tools> = {
	value: 'compose',
	name: 'Compose',
	action: 'Compose a mail and a text message',
	description: 'Write the mail and the text message around a link, ready for the node that sends',
	noun: 'messages',
	fields: [
		...companyFields,
		...topicFields,
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
		const { topic, unpaid } = messageTopic(read, tools.input);
		const { templates, language, isInEnglish } = messageTexts(options, asked ?? 'en', topic);
		const timeZone = parseTimeZone(options.timeZone, tools.timeZone);
		const expiresAt = messageExpiry(read('expiresAt'), new Date());
		const link = messageLink(read('link'));
		const company = messageCompany(read('company'), tools.isFirstVersion);
		const message = composed({
			templates,
			link: link.href,
			language,
			values: {
				name: shownName(read('name')),
				company,
				expires: expiresAt && localDate.localDate(expiresAt, language, timeZone),
				...(unpaid && {
					amounts: localAmounts(unpaid.amounts, language),
					count: oneLine(unpaid.count),
					dueDate: unpaid.dueDay && localDate.localDay(unpaid.dueDay, language),
				}),
			},
		});
		if (asked === null) tools.warn(noLanguage);
		else if (isInEnglish) tools.warn(inEnglish, asked);
		if (isInOwnNetwork(link)) tools.warn(ownNetwork);
		const silent = silentTopic(topic, tools.input, options);
		if (silent !== null) tools.warn(notAboutOverdue, silent);
		// A flow that only mails need not hear of it.
		if (message.smsSegments > 1 && tools.isUsedLater('smsText')) {
			tools.warn(longMessages, String(message.smsSegments));
			if (message.smsWarning !== null) tools.warn(dearMessages);
		}
		return [message];
	},
};
