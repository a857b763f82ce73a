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
 * results, as they are several customers.
 * @param left the fields that the input must not bring along
 */
export function withInputFields(
	results: IDataObject[],
	input: INodeExecutionData,
	left: readonly string[],
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
					email: result.email ?? email,
					phone: result.phone ?? phone,
				}
			: result;
		const output: Output = { json: { ...Object.fromEntries(kept), ...own } };
		return binary ? { ...output, binary } : output;
	});
}
