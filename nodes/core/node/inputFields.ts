import type { IDataObject, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { Output } from '../campaign/outcome';
import { contact } from '../customer/contact';
import { isAbout, personIn } from '../customer/itsOwn';
import { visibleText } from '../reading/visible';

/** The switch that keeps the fields of the input. */
export const includeInputFields: INodeProperties = {
	displayName: 'Include Input Fields',
	name: 'includeInputFields',
	type: 'boolean',
	default: true,
	description:
		'Whether to keep the fields of the input item (such as a name or an email) in addition to the result',
};

/**
 * What the input must not bring along: a link or a token of another step would be taken for ours, and
 * an item with a field `error` n8n takes for a failed one.
 */
export const fieldsOfAccess: readonly string[] = [
	'error',
	'provider',
	'portalUrl',
	'cancelSubscriptionUrl',
	'updatePaymentMethodUrl',
	'viewSubscriptionUrl',
	'subscriptionLinks',
	'token',
	'issuedAt',
	'expiresAt',
	'expiresInSeconds',
	'expirySource',
];

/** What the input of a failed item must not bring along beside those: what is sent, opens an account, or says that it was opened. */
export const fieldsOfSuccess: readonly string[] = [
	...fieldsOfAccess,
	'response',
	'link',
	'linkExpiresAt',
	'linkLength',
	'openedAt',
	'magicLinkSent',
	'emailSubject',
	'emailText',
	'emailHtml',
	'smsText',
];

/** How the contact in an input item is taken. */
export interface InputContact {
	/** Whether the provider was asked for email and phone: what it does not know then, nobody does. */
	isAsked: boolean;
	/** Of phones that name no country, as two letters; undefined where the user named none. */
	phoneCountry?: string;
}

/**
 * Results with their input's fields and files: n8n's table shows those of the result first. Where a
 * result knows no name, email or phone, those of the input stay, so that a list that brings its own does
 * not lose them; but not with several results, as they are several customers, not where the input is
 * about another customer, and no email or phone where the provider was asked for them and knows none: the
 * input may be a stranger's, and whoever it names would get the link. Nor does an ID of the input: it may
 * be that of another system.
 * @param left the fields that the input must not bring along
 */
export function withInputFields(
	results: Output[],
	input: INodeExecutionData,
	left: readonly string[],
	{ isAsked, phoneCountry }: InputContact,
): Output[] {
	const { json } = input;
	const kept = inputOf(input, left);
	return results.map((output) => {
		const { json: result } = output;
		const completes = results.length === 1 && lacksContact(result) && !isAboutAnother(json, output);
		const own = completes ? completed(result, contactIn(json, phoneCountry), isAsked) : result;
		// Twice: the first says where its fields are, the second that they are not the input's.
		return { ...kept, ...output, json: { ...own, ...kept.json, ...own } };
	});
}

/** Whether a result is one with a contact, but not all of it is known. */
function lacksContact(result: IDataObject): boolean {
	const { customerName, email, phone } = result;
	const isKnown = (value: unknown) => value !== null && value !== undefined;
	return 'customerName' in result && ![customerName, email, phone].every(isKnown);
}

function completed(result: IDataObject, input: IDataObject, isAsked: boolean): IDataObject {
	return {
		...result,
		customerName: result.customerName ?? input.customerName,
		email: result.email ?? (isAsked ? null : input.email),
		phone: result.phone ?? (isAsked ? null : input.phone),
	};
}

/** The fields and files of an input item, but for those that it must not bring along. */
export function inputOf({ json, binary }: INodeExecutionData, left: readonly string[]): Output {
	const kept = Object.entries(json).filter(([name]) => !left.includes(name));
	return { json: Object.fromEntries(kept), ...(binary && { binary }) };
}

/** The contact of an input item. What cannot be read stays as it was: the user may know what to do with it. */
function contactIn(json: IDataObject, phoneCountry: string | undefined) {
	const read = contact(json, phoneCountry);
	const asItWas = (name: 'customerName' | 'email' | 'phone') => {
		const isEmpty = typeof json[name] === 'string' && visibleText(json[name]) === null;
		return read[name] ?? (isEmpty ? null : (json[name] ?? null));
	};
	return {
		customerName: asItWas('customerName'),
		email: asItWas('email'),
		phone: asItWas('phone'),
	};
}

/** Whether ID or email of the input contradict those of the result. Where one of two is not known, nothing does. */
function isAboutAnother(input: IDataObject, { json, opened }: Output): boolean {
	const { id, email } = personIn(input);
	const known = personIn(json);
	const differs =
		(id !== null && known.id !== null && id !== known.id) ||
		(email !== null && known.email !== null && email !== known.email);
	return differs && !isAbout(input, opened?.names ?? [known.id ?? '', known.email ?? ''], false);
}
