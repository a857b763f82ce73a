import type { IDataObject, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { contact } from './customer/contact';

/** The switch that keeps the fields of the input. */
export const includeInputFields: INodeProperties = {
	displayName: 'Include Input Fields',
	name: 'includeInputFields',
	type: 'boolean',
	default: true,
	description:
		'Whether to keep the fields of the input item (such as a name or an email) beside those of the link',
};

type Output = Pick<INodeExecutionData, 'json' | 'binary'>;

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
 * results, as they are several customers, and no email or phone where the provider was asked for them
 * and knows none: the input may be a stranger's, and whoever it names would get the link.
 * @param left the fields that the input must not bring along
 * @param isAsked whether the provider was asked for email and phone
 */
export function withInputFields(
	results: IDataObject[],
	input: INodeExecutionData,
	left: readonly string[],
	isAsked: boolean,
): Output[] {
	const { json, binary } = input;
	const kept = Object.entries(json).filter(([name]) => !left.includes(name));
	const { customerName, email, phone } = contact(json);
	return results.map((result) => {
		const isAlone = results.length === 1 && 'customerName' in result;
		const own = isAlone
			? {
					...result,
					customerName: result.customerName ?? customerName,
					email: result.email ?? (isAsked ? null : email),
					phone: result.phone ?? (isAsked ? null : phone),
				}
			: result;
		const output: Output = { json: { ...Object.fromEntries(kept), ...own } };
		return binary ? { ...output, binary } : output;
	});
}
