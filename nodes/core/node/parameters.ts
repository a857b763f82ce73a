import type { IExecuteFunctions } from 'n8n-workflow';
import { Failure } from '../errors';
import type { ReadParameter } from './operation';
import { safeDetail } from '../reading/quote';

/**
 * Reads the parameters of items. n8n looks for expressions in each of them for each item, which for a
 * large part of the parameters, those without any, gives the same every time: these are read once.
 */
export function parameterReader(context: IExecuteFunctions) {
	const { parameters } = context.getNode();
	const fixed = new Map<string, unknown>();
	return (itemIndex: number): ReadParameter =>
		(name) => {
			if (fixed.has(name)) return fixed.get(name);
			const value = readParameter(context, name, itemIndex);
			if (!hasExpression(parameters[name])) fixed.set(name, value);
			return value;
		};
}

/** Whether a parameter, or anything in it, can differ from item to item. */
export function hasExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	return typeof value === 'object' && value !== null && Object.values(value).some(hasExpression);
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
