import type { INodeProperties } from 'n8n-workflow';
import { contact, Failure, isEmail, quote, wholeNumber, type ReadParameter } from '../../core';

type Channel = 'email' | 'sms';

/** So many customers get their message in a first try. */
const customersOfATry = 3;

const nouns: Record<Channel, string> = {
	email: 'an email address',
	sms: 'a phone number with its country code and without spaces, such as +525512345678',
};

/** Where users have entered it. */
const where = 'In the examples it is firstTryTo in the node “This campaign”.';

const asInTheCampaign = "{{ $('This campaign').first().json.firstTryTo }}";

/** How many customers go on, and where the messages of a first try go. */
export const firstTryFields: INodeProperties[] = [
	{
		displayName: 'At Most',
		name: 'atMost',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'How many customers to pass on; 0 for all of them',
	},
	{
		displayName: 'First Try To',
		name: 'firstTryTo',
		type: 'string',
		default: '',
		placeholder: 'e.g. you@example.com',
		description: `Your own email or phone number, which the messages of a first try go to. Enter it as firstTryTo in “This campaign”, and leave this as it is in the examples: the node checks it, and passes on only ${customersOfATry} customers.`,
	},
];

/**
 * How many customers to pass on: a few in a first try.
 * @param channels by which its messages go
 * @param isNamedSo whether the campaign is named as first tries are, so that its messages go to the user
 * @throws Failure invalid_input where they could not reach the user, or would go to the customers
 */
export function mostCustomers(
	read: ReadParameter,
	channels: Channel[],
	isNamedSo: boolean,
): number {
	const atMost = wholeNumber(read('atMost'), 'At Most', 0) || Infinity;
	const to = read('firstTryTo');
	const isFirstTry = to !== undefined && to !== null && to !== '';
	if (isFirstTry !== isNamedSo) throw notAsInTheCampaign();
	if (!isFirstTry) return atMost;
	checkAddress(to, channels);
	return Math.min(atMost, customersOfATry);
}

/** Whether rows of that campaign are those of a first try: the examples name each by its execution, so that it counts for nobody. */
export function isNameOfFirstTry(campaign: unknown, execution: string): boolean {
	return campaign === `First try ${execution}`;
}

/** For the line above the output. */
export const aboutFirstTry = `This is a first try: the messages for the first ${customersOfATry} go to firstTryTo in “This campaign”, and no customer counts as written to. To write to everybody, empty it there.`;

function notAsInTheCampaign(): Failure {
	return new Failure(
		'invalid_input',
		'First Try To is not the firstTryTo of the node “This campaign”, which decides where the messages go.',
		`No message was sent. Enter your address only there: in this node First Try To has to be ${asInTheCampaign}.`,
	);
}

/** It has to be as it is sent to: the nodes that send take it as it is. */
function checkAddress(to: unknown, channels: Channel[]): void {
	const { email, phone } = contact({ email: to, phone: to });
	const known = { email, sms: phone };
	const address = channels.map((one) => known[one]).find((one) => one !== null);
	if (address === undefined) {
		throw new Failure(
			'invalid_input',
			`First Try To is ${quote(to)}, which is not ${channels.map((one) => nouns[one]).join(' or ')}.`,
			`No message was sent. Correct it, or leave it empty to write to your customers. ${where}`,
		);
	}
	if (to === address || isEmail(String(to))) return;
	throw new Failure(
		'invalid_input',
		`First Try To is ${quote(to)}, with spaces or characters that do not belong there.`,
		`No message was sent. Enter ${address}. ${where}`,
	);
}
