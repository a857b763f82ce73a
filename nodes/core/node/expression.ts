import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../reading/parse';

/** Whether a parameter, or anything in it, can differ from item to item. */
export function hasExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	return typeof value === 'object' && value !== null && Object.values(value).some(hasExpression);
}

/**
 * The value of a parameter that is nothing but a column of the item, as n8n writes it when a column is
 * dragged into a field: a text, a number or a boolean, or a field with a choice of modes that holds one.
 * Undefined for all else, which n8n has to resolve.
 */
export function columnValue(parameter: unknown, json: IDataObject): unknown {
	if (!isRecord(parameter)) return plainValue(parameter, json);
	const { __rl: hasModes, value: expression, ...rest } = parameter;
	if (hasModes !== true || hasExpression(rest)) return undefined;
	const value = plainValue(expression, json);
	return value === undefined ? undefined : { ...parameter, value };
}

/** `={{ $json.email }}`, `={{ $json.owner.email }}` or `={{ $json["Email address"] }}` */
const nothingButAColumn =
	/^=\{\{\s*\$json(?:((?:\.[A-Za-z_]\w*)+)|\[(["'])([^"'\\{}]+)\2\])\s*\}\}$/;

function plainValue(expression: unknown, json: IDataObject): unknown {
	const [, dotted, , quoted] =
		typeof expression === 'string' ? (nothingButAColumn.exec(expression) ?? []) : [];
	const path = dotted?.split('.').slice(1) ?? (quoted === undefined ? [] : [quoted]);
	const value = path.reduce<unknown>(ownField, json);
	return ['string', 'number', 'boolean'].includes(typeof value) ? value : undefined;
}

/** Of a record alone: a text or a list has more fields for n8n than its own. */
function ownField(value: unknown, name: string): unknown {
	return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
