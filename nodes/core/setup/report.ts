import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Step } from './finding';
import { packageVersion } from './manifest';
import type { RecordedAnswer, Recorder } from './recorder';
import { kindsText, type Shape } from './shape';

/** Of each answer, and in characters of all of them: what is longer is cut, as an issue takes no more than 65,536. */
const mostLines = 90;
const mostCharacters = 50_000;

interface Reported {
	vendor: string;
	nodeVersion: number;
	credential: ICredentialDataDecryptedObject;
	steps: readonly Step[];
	recorder: Recorder;
}

/**
 * All that was found, as Markdown to be passed on: what answers were like, by the names of their fields
 * and the kinds of their values. No value of an answer, the credential or the user is in it.
 */
export function reportOf({ vendor, nodeVersion, credential, steps, recorder }: Reported): string {
	const filled = Object.entries(credential)
		.filter(([name, value]) => name !== 'isPlain' && value !== '')
		.map(([name]) => name);
	return [
		`## Check Setup: ${vendor}`,
		'',
		`- Package: ${packageVersion}`,
		`- Version of the node: ${nodeVersion}`,
		`- Fields of the credential that are filled in: ${filled.join(', ')}`,
		'',
		'| Step | Result | What was found |',
		'| --- | --- | --- |',
		...steps.map(({ step, result, facts }) => `| ${step} | ${result} | ${facts} |`),
		'',
		'## What the answers were like',
		'',
		'```text',
		withinIssue(answersText(recorder).join('\n')),
		'```',
		'',
	].join('\n');
}

function answersText({ answers }: Recorder): string[] {
	const numbers = new Map<string, number>();
	return answers.flatMap((answer, index) => {
		const number = index + 1;
		const lines = answer.shape ? shapeLines(answer.shape) : [];
		const text = lines.join('\n');
		const same = numbers.get(text);
		if (same === undefined) numbers.set(text, number);
		const head = `${number}. ${headOf(answer)}`;
		if (lines.length === 0) return [head];
		return same === undefined ? [head, ...cut(lines)] : [`${head}, like ${same}`];
	});
}

function withinIssue(text: string): string {
	if (text.length <= mostCharacters) return text;
	return `${text.slice(0, text.lastIndexOf('\n', mostCharacters))}\n(cut)`;
}

function headOf({ step, method, status, format, milliseconds, code }: RecordedAnswer): string {
	const came = status === null ? 'no answer' : `HTTP ${status}, ${format}`;
	return [`${step}: ${method}`, came, `${milliseconds} ms`, ...(code ? [code] : [])].join(', ');
}

function cut(lines: string[]): string[] {
	return lines.length > mostLines ? [...lines.slice(0, mostLines), '   (cut)'] : lines;
}

/** A line for each place in an answer, each below the one that it is in. */
function shapeLines(shape: Shape, name = '', depth = 1): string[] {
	const line = `${'  '.repeat(depth)}${name && `${name}: `}${kindsText(shape)}`;
	const inner = [...shape.fields].flatMap(([key, field]) =>
		shapeLines(field, key + presence(field, shape), depth + 1),
	);
	const rows = shape.rows?.kinds.size ? shapeLines(shape.rows, 'each', depth + 1) : [];
	return [line, ...inner, ...rows];
}

/** In how many of several objects a field is, where it is not in all. */
function presence(field: Shape, { objects }: Shape): string {
	const count = [...field.kinds.values()].reduce((sum, one) => sum + one.count, 0);
	return count === objects ? '' : ` (in ${count} of ${objects})`;
}
