import type { ErrorObject } from 'ajv/dist/2020';
import type { Delivery, Exchange } from '../../../sandbox/observers';
import { closed, closedDocument } from './closed';
import type { Contract, Problem } from './contract';
import { isObject, objectIn, resolved, type Json } from './json';
import { Judges, withFullReferences, type Formats } from './judges';
import { answerFor, operationsOf, readPath, type Operation } from './operations';
import { oddNumbers, readForm, readQuery, type Parameter } from './parameters';

type Part = Problem['part'];

interface Options {
	formats?: Formats;
	/** Of all of the vendor's calls it has some: those that it does not have are not judged. */
	isPartial?: boolean;
}

/** A contract written in OpenAPI 3.0 or 3.1, with its webhooks. The schemas are Ajv's to judge. */
export class OpenApiContract implements Contract {
	readonly #document: Json;
	readonly #operations: Operation[];
	readonly #judges: Judges;

	constructor(
		document: unknown,
		private readonly options: Options = {},
	) {
		this.#document = closedDocument(objectIn(withFullReferences(document)));
		this.#operations = operationsOf(this.#document);
		this.#judges = new Judges(this.#document, options.formats ?? {});
	}

	request(exchange: Exchange): Problem[] | null {
		const { path, query, operation } = this.#called(exchange);
		if (!operation) {
			if (this.options.isPartial) return null;
			const call = `${exchange.method} ${path}`;
			return [problem('request', call, '/path', 'call', 'is no call of the contract')];
		}
		const say = (error: ErrorObject, at = '') => wordsOf('request', operation.call, error, at);
		const given = {
			path: readPath(operation, path),
			query: readQuery(query, operation.parameters),
			headers: { ...exchange.headers },
		};
		return [
			...this.#textErrors(given, operation.parameters, () => parametersSchema(operation)).map(
				(error) => say(error),
			),
			...this.#bodyProblems('request', operation.call, exchange, operation.body),
		];
	}

	answer(exchange: Exchange): Problem[] | null {
		const { operation } = this.#called(exchange);
		const { answer } = exchange;
		if (!operation || !answer || operation.answers.size === 0) return null;
		const expected = answerFor(operation, answer.status);
		if (!expected) {
			const words = 'is no status of the contract';
			return [
				{ ...problem('answer', operation.call, '/status', 'status', words), status: answer.status },
			];
		}
		const content = isObject(expected.content) ? expected.content : undefined;
		const said = { headers: { 'content-type': answer.contentType }, body: answer.body };
		return this.#bodyProblems(
			'answer',
			operation.call,
			said,
			content && { content, required: true },
		).map((one) => ({ ...one, status: answer.status }));
	}

	delivery({ event, payload }: Delivery): Problem[] {
		const webhook = objectIn(this.#document.webhooks)[event];
		const { post } = resolved(this.#document, webhook);
		if (!post) return [problem('delivery', event, '/body', 'event', 'is no event of the contract')];
		const { content } = resolved(this.#document, objectIn(post).requestBody);
		const sent = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(payload) };
		return this.#bodyProblems('delivery', event, sent, {
			content: objectIn(content),
			required: true,
		});
	}

	#called({ method, target }: Exchange) {
		const [path = '', query = ''] = splitOnce(target, '?');
		const operation = this.#operations.find(
			(one) => one.method === method && one.pattern.test(path),
		);
		return { path, query, operation };
	}

	#bodyProblems(
		part: Part,
		call: string,
		{ headers, body }: { headers: Exchange['headers']; body: string },
		expected: Operation['body'],
	): Problem[] {
		const say = (keyword: string, message: string) => [
			problem(part, call, '/body', keyword, message),
		];
		if (body === '') return expected?.required ? say('required', 'must not be empty') : [];
		if (!expected) return say('content', 'must be empty');
		const type = mediaType(headers['content-type']);
		const media = mediaFor(expected.content, type);
		if (!media) {
			return say('content', `must be ${Object.keys(expected.content).join(' or ')}, not ${type}`);
		}
		if (media.schema === undefined) return [];
		const schema = () => closed(this.#document, media.schema);
		if (type === 'application/x-www-form-urlencoded') {
			const errors = this.#textErrors(readForm(body), media, schema);
			return errors.map((error) => wordsOf(part, call, error, '/body'));
		}
		const value = type.endsWith('json') ? parsed(body) : body;
		if (value === undefined) return say('content', 'must be JSON');
		return this.#judges
			.errors(value, media, schema)
			.map((error) => wordsOf(part, call, error, '/body'));
	}

	/** A body is no query: here a text may stand for a number. */
	#textErrors(given: Json, key: object, schema: () => unknown): ErrorObject[] {
		const before: unknown = structuredClone(given);
		const errors = this.#judges.errorsOfTexts(given, key, schema);
		const odd = oddNumbers(before, given).map((instancePath) => ({
			keyword: 'type',
			instancePath,
			schemaPath: '',
			params: {},
			message: 'must be a number in digits',
		}));
		return [...errors, ...odd];
	}
}

function parametersSchema({ parameters }: Operation): Json {
	const places = { path: 'path', query: 'query', headers: 'header' };
	const properties = Object.entries(places).map(([name, place]) => {
		const here = parameters.filter((parameter) => parameter.in === place);
		return [name, parametersIn(here, place === 'header')];
	});
	return { type: 'object', properties: Object.fromEntries(properties) };
}

function parametersIn(parameters: Parameter[], isHeader: boolean): Json {
	const nameOf = ({ name }: Parameter) => (isHeader ? name.toLowerCase() : name);
	return {
		type: 'object',
		properties: Object.fromEntries(parameters.map((one) => [nameOf(one), one.schema])),
		required: parameters.filter(({ required }) => required).map(nameOf),
		additionalProperties: isHeader,
	};
}

const problem = (
	part: Part,
	call: string,
	at: string,
	keyword: string,
	message: string,
): Problem => ({ part, call, at, keyword, message });

/** Ajv's words, with the name or the values it is about. */
function wordsOf(part: Part, call: string, error: ErrorObject, below: string): Problem {
	const { additionalProperty, allowedValues, format } = objectIn(error.params);
	const about =
		additionalProperty ?? (Array.isArray(allowedValues) ? allowedValues.join(', ') : '');
	const message = `${error.message ?? error.keyword}${about && !format ? `: ${String(about)}` : ''}`;
	return problem(part, call, below + error.instancePath, error.keyword, message);
}

function splitOnce(text: string, separator: string): [string, string?] {
	const at = text.indexOf(separator);
	return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

const mediaType = (header: unknown): string =>
	String(header ?? '')
		.split(';', 1)
		.join()
		.trim()
		.toLowerCase();

function mediaFor(content: Json, type: string): Json | undefined {
	const [family = ''] = type.split('/', 1);
	const media = content[type] ?? content[`${family}/*`] ?? content['*/*'];
	return isObject(media) ? media : undefined;
}

function parsed(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		return undefined;
	}
}
