import type { IExecuteFunctions } from 'n8n-workflow';
import { Failure } from '../errors';
import { columnValue, hasExpression } from './expression';
import type { ReadParameter } from './operation';
import { safeDetail } from '../reading/quote';

/**
 * Reads the parameters of items. n8n looks for expressions in each of them for each item, which for a
 * large part of the parameters, those without any, gives the same every time: these are read once. For
 * an expression it takes longer than all else that a customer costs, so a column is read directly.
 */
export function parameterReader(context: IExecuteFunctions) {
	const { parameters } = context.getNode();
	const items = context.getInputData();
	const fixed = new Map<string, unknown>();
	return (itemIndex: number): ReadParameter =>
		(name) => {
			if (fixed.has(name)) return fixed.get(name);
			const parameter = parameters[name];
			const value =
				columnValue(parameter, items[itemIndex]?.json ?? {}) ??
				readParameter(context, name, itemIndex);
			if (!hasExpression(parameter)) fixed.set(name, value);
			return value;
		};
}

function readParameter(context: IExecuteFunctions, name: string, itemIndex: number): unknown {
	try {
		return context.getNodeParameter(name, itemIndex);
	} catch (error) {
		throw unreadableParameter(name, error);
	}
}

function unreadableParameter(name: string, error: unknown): Failure {
	// n8n's own words, but an expression can throw any others.
	const reason = error instanceof Error ? safeDetail(error.message, []) : '';
	return new Failure(
		'invalid_input',
		`An expression in ${name} cannot be resolved${reason && `: ${reason}`}.`,
		'Open the node and check the expression.',
	);
}
