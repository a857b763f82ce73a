import { codeFor, isRecord, recordOrEmpty, textOrNull } from '../core';
import type { FailureInBody, Row } from '../core';

/** Where Polar says that there is no such customer: of a session that is no 404, but a field that is wrong. */
const customerFields = ['customer_id', 'external_customer_id'];
const memberFields = ['member_id', 'external_member_id'];

const memberAdvice =
	'At Polar a team has members, each with a portal of their own: add the option Member ID, or External Member ID, with one of this customer.';

/** The failure that Polar tells in a body. Null for a body of anybody else's. What was sent stands in it as well, and is not shown. */
export function failureInBody(body: unknown, status: number): FailureInBody | null {
	const { error, error_description, detail } = recordOrEmpty(body);
	if (status < 400 || (typeof error !== 'string' && detail === undefined)) return null;
	const faults = Array.isArray(detail) ? detail.filter(isRecord) : [];
	const said = [error_description, detail, ...faults.map(wordsOf)];
	const words = said.find((one) => textOrNull(one) !== null) ?? error ?? '';
	const code = faults.some(isOfNobody) ? 'not_found' : codeFor(status);
	return {
		code,
		words: `HTTP ${status}: ${String(words)}`,
		advice: faults.some((fault) => isAt(fault, memberFields)) ? memberAdvice : undefined,
	};
}

function wordsOf(fault: Row): string {
	const field = placeOf(fault).at(-1);
	return [field, textOrNull(fault.msg)].filter(Boolean).join(': ');
}

/** Whether a fault is that there is no such customer. One without an owner among its members is at the same place. */
function isOfNobody(fault: Row): boolean {
	const isMissingMember = /\bmember\b/i.test(String(fault.msg));
	return isAt(fault, customerFields) && fault.type === 'value_error' && !isMissingMember;
}

function isAt(fault: Row, names: readonly string[]): boolean {
	const [part, name, ...others] = placeOf(fault);
	return part === 'body' && names.includes(name ?? '') && others.length === 0;
}

/** Such as `["body", "customer_id"]`. */
function placeOf({ loc }: Row): string[] {
	return Array.isArray(loc) ? loc.map(String) : [];
}
