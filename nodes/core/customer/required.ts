import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Output } from '../campaign/outcome';
import { Failure } from '../errors';
import { manyOf, optional } from '../node/values';
import { safeDetail } from '../reading/quote';
import { visibleText } from '../reading/visible';
import { emailOrNull } from './email';
import { e164OrNull } from './phone';

/** What a message needs to reach a customer. */
type Required = 'email' | 'phone';

export const requireOption: INodeProperties = {
	displayName: 'Require',
	name: 'require',
	type: 'multiOptions',
	default: ['email'],
	description:
		'What every customer must have. Items without it fail, so that they do not reach the node that sends.',
	options: [
		{ name: 'Email', value: 'email' },
		{ name: 'Phone', value: 'phone' },
	],
};

const codes = { email: 'no_email', phone: 'no_phone' } as const;
const nouns = { email: 'email', phone: 'phone number' };
/** How a phone number is known to be a country's. */
const forms = { email: '', phone: ', with its country code' };

/**
 * The option Require; nothing where it was not added.
 * @throws Failure invalid_input
 */
export function parseRequired(options: Record<string, unknown>): Required[] {
	const required = optional(options, 'require', (value) =>
		manyOf<Required>(value, 'Require', ['email', 'phone']),
	);
	return required ?? [];
}

/**
 * Refuses a customer whom the provider was asked for and who lacks what is required, before their
 * portal is opened.
 * @throws Failure no_email, no_phone
 */
export function checkLoaded(
	required: readonly Required[],
	customer: { customerName: string | null; email: string | null; phone: string | null },
	subject: string,
	vendor: string,
): void {
	const missing = missingIn(required, customer);
	if (missing === null) return;
	throw new Failure(
		codes[missing],
		`${vendor} has no ${nouns[missing]} for ${who(customer.customerName, subject)}.`,
		`Add one at ${vendor}${forms[missing]}.`,
	);
}

/**
 * Refuses a result that lacks what is required, with the fields of its input.
 * @param vendor who could have it
 * @param mayLoad whether the vendor could be asked for it by Load Contact, which is off
 * @throws Failure no_email, no_phone
 */
export function checkRequired(
	required: readonly Required[],
	{ json, opened }: Output,
	input: IDataObject,
	{ vendor, mayLoad }: { vendor: string; mayLoad: boolean },
): void {
	const missing = missingIn(required, { ...input, ...json });
	if (missing === null) return;
	const name = opened?.customerName ?? visibleText(json.customerName);
	throw new Failure(
		codes[missing],
		`There is no ${nouns[missing]} for ${who(name, opened?.term?.subject)}.`,
		howToHaveIt(missing, { vendor, mayLoad, isAsked: input[missing] === null }),
	);
}

/** A node in front that has asked the vendor gives null, and no contact of the list. */
function howToHaveIt(
	missing: Required,
	{ vendor, mayLoad, isAsked }: { vendor: string; mayLoad: boolean; isAsked: boolean },
): string {
	const inTheList = `in the column ${missing} of your list${forms[missing]}`;
	if (mayLoad) return `Switch on Load Contact under Options, or fill one in ${inTheList}.`;
	if (isAsked) return `Add one at ${vendor}${forms[missing]}.`;
	return `Add one at ${vendor}, or ${inTheList}.`;
}

function missingIn(
	required: readonly Required[],
	known: { email?: unknown; phone?: unknown },
): Required | null {
	const usable = {
		email: emailOrNull(known.email),
		phone: e164OrNull(visibleText(known.phone), null),
	};
	return required.find((one) => usable[one] === null) ?? null;
}

function who(name: string | null, subject = ''): string {
	return [safeDetail(name ?? '', []), subject].filter(Boolean).join(', ') || 'this item';
}
