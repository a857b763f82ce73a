import type { INodeProperties } from 'n8n-workflow';
import { oneOf } from '../node/values';
import type { ShownOperation } from '../node/operation';
import type { OpeningOperation } from '../portal/portalOperation';

export const value = 'checkSetup';

/** The operation as the panel shows it. */
export function checkSetupOperation<Api>(
	vendor: string,
	openings: ReadonlyArray<OpeningOperation<Api>>,
	recommended: string,
): ShownOperation {
	const [{ opening } = { opening: null }] = openings;
	return {
		value,
		name: 'Check Setup',
		action: 'Check setup',
		description: 'Find out, step by step, whether the node works with your account',
		fields: [
			{
				displayName: `Tries everything a campaign needs, in about fifteen requests. It gets one portal link for one customer, changes nothing else at ${vendor}, and does not write to any customer.`,
				name: 'checkNotice',
				type: 'notice',
				default: '',
			},
			...(opening
				? [
						{
							...opening.locator,
							displayName: 'Customer (Optional)',
							description:
								"The customer to try it with, by ID or email. Leave empty to take one from the provider's list.",
						},
					]
				: []),
			...(openings.length > 1 ? [linkField(openings, recommended)] : []),
			optionsField,
		],
	};
}

const linkFieldName = 'linkOperation';

function linkField<Api>(
	openings: ReadonlyArray<OpeningOperation<Api>>,
	recommended: string,
): INodeProperties {
	return {
		displayName: 'Link to Try',
		name: linkFieldName,
		type: 'options',
		default: recommended,
		description: 'Which operation gets the one portal link',
		options: openings.map(({ name, value, description }) => ({ name, value, description })),
	};
}

/** The operation whose link is tried. Fails with invalid_input. */
export function chosenOpening<Api>(
	openings: ReadonlyArray<OpeningOperation<Api>>,
	read: (name: string) => unknown,
): OpeningOperation<Api> | undefined {
	if (openings.length < 2) return openings[0];
	const values = openings.map((one) => one.value);
	const chosen = oneOf(read(linkFieldName), 'Link to Try', values);
	return openings.find((one) => one.value === chosen);
}

const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Open the Link',
			name: 'openLink',
			type: 'boolean',
			default: true,
			description:
				'Whether to open the link as a browser does, to see what answers there. Uses up links that work once.',
		},
		{
			displayName: 'Report',
			name: 'report',
			type: 'boolean',
			default: true,
			description:
				'Whether to add an item with everything that was found as text, to send to us. It names the fields of answers and says what their values are like, but contains no values.',
		},
		{
			displayName: 'Timeout (Seconds)',
			name: 'timeoutSeconds',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 30,
			description: 'How long to wait for one answer',
		},
	],
};
