import type { IDataObject, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { Output } from '../campaign/outcome';
import { contact } from '../customer/contact';
import { isAbout, personIn } from '../customer/itsOwn';

/** The switch that keeps the fields of the input. */
export const includeInputFields: INodeProperties = {
	displayName: 'Include Input Fields',
	name: 'includeInputFields',
	type: 'boolean',
	default: true,
	description:
		'Whether to keep the fields of the input item (such as a name or an email) beside those of the link',
};

/**
 * What the input must not bring along: a link or a token of another step would be taken for ours, and
 * an item with a field `error` n8n takes for a failed one.
 */
export const fieldsOfAccess: readonly string[] = [
	'error',
	'provider',
	'portalUrl',
	'token',
	'issuedAt',
	'expiresAt',
	'expiresInSeconds',
	'expirySource',
];

/**
 * Results on top of their input's fields and files. Where a result knows no name, email or phone, those
 * of the input stay, so that a list that brings its own does not lose them; but not with several
 * results, as they are several customers, not where the input is about another customer, and no email
 * or phone where the provider was asked for them and knows none: the input may be a stranger's, and
 * whoever it names would get the link.
 * @param left the fields that the input must not bring along
 * @param isAsked whether the provider was asked for email and phone
 */
export function withInputFields(
	results: Output[],
	input: INodeExecutionData,
	left: readonly string[],
	isAsked: boolean,
): Output[] {
	const { json, binary } = input;
	const kept = Object.entries(json).filter(([name]) => !left.includes(name));
	const { customerName, email, phone } = contact(json);
	return results.map((output) => {
		const { json: result } = output;
		const completes =
			results.length === 1 && 'customerName' in result && !isAboutAnother(json, output);
		const own = completes
			? {
					...result,
					customerName: result.customerName ?? customerName,
					email: result.email ?? (isAsked ? null : email),
					phone: result.phone ?? (isAsked ? null : phone),
				}
			: result;
		const whole = { ...output, json: { ...Object.fromEntries(kept), ...own } };
		return binary ? { ...whole, binary } : whole;
	});
}

/** Whether ID or email of the input contradict those of the result. Where one of two is not known, nothing does. */
function isAboutAnother(input: IDataObject, { json, opened }: Output): boolean {
	const { id, email } = personIn(input);
	const known = personIn(json);
	const differs =
		(id !== null && known.id !== null && id !== known.id) ||
		(email !== null && known.email !== null && email !== known.email);
	return differs && !isAbout(input, opened?.names ?? [known.id ?? '', known.email ?? '']);
}
