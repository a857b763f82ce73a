import type { INodeProperties } from 'n8n-workflow';
import {
	Failure,
	fields,
	includeInputFields,
	isInOwnNetwork,
	oneOf,
	parseReference,
	quote,
	recordOrEmpty,
	textOrNull,
	type Operation,
} from '../../../core';
import {
	addressOfPath,
	checkReachable,
	flowAddress,
	isPath,
	isTestUrl,
	ownNetwork,
} from '../../link/address';
import { providerFields, webhookUrlField } from '../../link/fields';
import { campaignField, parsePurpose, purposeOption, rowOption } from '../../link/purpose';
import { checkSubject, displayName, providers } from '../../link/subject';
import { writeToken } from '../../link/token';
import { parseValidFor, validForFields } from '../../link/validFor';
import type { Tools } from '../../tools';

const readableEmail =
	"The links contain the customer's email, and anyone who sees a link can read it. Choose By ID to keep it out.";

const testUrl =
	'Webhook URL is the Test URL, which answers only while you test: the links will be dead. Copy the Production URL.';

const customerField: INodeProperties = {
	displayName: 'Customer',
	name: 'customer',
	type: 'resourceLocator',
	default: { mode: 'id', value: '' },
	description:
		'The customer whose portal the link opens. The node does not ask the provider whether this customer exists.',
	modes: [
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. cus_2xXyMf4KIBoaf3' },
		{ displayName: 'By Email', name: 'email', type: 'string', placeholder: 'e.g. ana@example.com' },
		{ displayName: 'By Alias', name: 'alias', type: 'string', placeholder: 'e.g. acme-gmbh' },
	],
};

export const create: Operation<Tools> = {
	value: 'create',
	name: 'Create',
	action: 'Create a link that opens the portal later',
	description:
		'Sign a link to your own n8n, which gets the portal when the customer opens the link',
	noun: 'links',
	fields: [
		...providerFields,
		customerField,
		webhookUrlField,
		...validForFields,
		campaignField,
		includeInputFields,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Allow Local Addresses',
					name: 'allowLocalAddresses',
					type: 'boolean',
					default: true,
					description:
						'Whether Webhook URL may be an address in your own network, such as localhost, which your customers cannot open',
				},
				fields.sameCustomerOption,
				purposeOption,
				fields.requireOption,
				rowOption,
			],
		},
	],
	vendorOf: (read) => displayName(oneOf(read('provider'), 'Provider', providers)),
	async run(read, tools, opens) {
		const provider = oneOf(read('provider'), 'Provider', providers);
		const reference = parseReference(read('customer'));
		checkSubject({ provider, reference });
		const given = read('webhookUrl');
		const isOwn = !tools.isFirstVersion && isPath(given);
		const { address } = flowAddress(isOwn ? addressOfPath(given, tools.resumeUrl()) : given);
		const validFor = parseValidFor(read('validFor'), read('validForUnit'));
		const options = recordOrEmpty(read('options'));
		const purpose = tools.isFirstVersion
			? parsePurpose(textOrNull(options.purpose), 'Purpose')
			: parsePurpose(read('campaign'), 'Campaign');
		const row = parsePurpose(options.row, 'Row');
		if (!tools.isFirstVersion) {
			const mayBeLocal =
				options.allowLocalAddresses === true || (await tools.allowsLocalAddresses());
			checkReachable(address, mayBeLocal);
			const answering = isOwn ? await tools.whoAnswers(address) : null;
			if (answering === 'nobody') throw notPublished(given);
			if (answering === 'another workflow') throw pageOfAnother(given);
		}
		const expiresAt = Math.floor(Date.now() / 1000) + validFor;
		const content = { provider, reference, purpose, row, expiresAt };
		const token = await writeToken(content, address, tools);
		if (reference.kind === 'email') tools.warn(readableEmail);
		if (isTestUrl(address)) tools.warn(testUrl);
		if (isInOwnNetwork(new URL(address))) tools.warn(ownNetwork);
		const link = `${address}?t=${token}`;
		const linkExpiresAt = new Date(expiresAt * 1000).toISOString();
		const campaign = tools.isFirstVersion ? undefined : purpose;
		const result = { link, linkExpiresAt, linkLength: link.length, ...(campaign && { campaign }) };
		opens(result, { names: [reference.value], customerName: null });
		return [result];
	},
};

function notPublished(path: unknown): Failure {
	return new Failure(
		'not_published',
		`No published workflow has the path ${quote(path)}, so the links would lead nowhere.`,
		'Publish this workflow (or the one whose Link opened has this Path), and run it again.',
	);
}

function pageOfAnother(path: unknown): Failure {
	return new Failure(
		'not_published',
		`The path ${quote(path)} belongs to another published workflow, whose page your links would open.`,
		'Enter another Path in Link opened, publish this workflow, and run it again.',
	);
}
