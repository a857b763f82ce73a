import type { ErrorObject } from 'ajv/dist/2020';
import type { Delivery, Exchange } from '../../../sandbox/stage/observers';
import { closed, closedDocument } from './closed';
import type { Contract, Problem } from './contract';
import { isObject, objectIn, resolved, type Json } from './json';
import { Judges, withFullReferences, type Formats } from './judges';
import { mediaFor, mediaType, parsed } from './media';
import { answerFor, operationsOf, readPath, type Operation } from './operations';
import { oddNumbers, parametersSchema, readForm, readQuery } from './parameters';
import { problemOf, problemsOf, type About } from './problems';

interface Options {
	formats?: Formats;
	/** Of all of the vendor's calls it has some: those that it does not have are not judged. */
	isPartial?: boolean;
}

interface Message {
	contentType: unknown;
	body: string;
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
			const about: About = { part: 'request', call: `${exchange.method} ${path}` };
			return [problemOf(about, '/path', 'call', 'is no call of the contract')];
		}
		const { call, parameters, body } = operation;
		const about: About = { part: 'request', call };
		const given = {
			path: readPath(operation, path),
			query: readQuery(query, parameters),
			headers: { ...exchange.headers },
		};
		const errors = this.#errorsOfTexts(given, parameters, () => parametersSchema(parameters));
		const message = { contentType: exchange.headers['content-type'], body: exchange.body };
		return [...problemsOf(about, '', errors), ...this.#bodyProblems(about, message, body)];
	}

	answer(exchange: Exchange): Problem[] | null {
		const { operation } = this.#called(exchange);
		const { answer } = exchange;
		if (!operation || !answer || operation.answers.size === 0) return null;
		const about: About = { part: 'answer', call: operation.call, status: answer.status };
		const expected = answerFor(operation, answer.status);
		if (!expected) return [problemOf(about, '/status', 'status', 'is no status of the contract')];
		const { content } = expected;
		const body = isObject(content) ? { content, required: true } : undefined;
		return this.#bodyProblems(about, answer, body);
	}

	delivery({ event, payload }: Delivery): Problem[] {
		const about: About = { part: 'delivery', call: event };
		const { post } = resolved(this.#document, objectIn(this.#document.webhooks)[event]);
		if (!post) return [problemOf(about, '/body', 'event', 'is no event of the contract')];
		const { content } = resolved(this.#document, objectIn(post).requestBody);
		const message = { contentType: 'application/json', body: JSON.stringify(payload) };
		return this.#bodyProblems(about, message, { content: objectIn(content), required: true });
	}

	#called({ method, target }: Exchange) {
		const [path = ''] = target.split('?', 1);
		const query = target.slice(path.length + 1);
		const operation = this.#operations.find(
			(one) => one.method === method && one.pattern.test(path),
		);
		return { path, query, operation };
	}

	#bodyProblems(
		about: About,
		{ contentType, body }: Message,
		expected: Operation['body'],
	): Problem[] {
		const say = (keyword: string, message: string) => [problemOf(about, '/body', keyword, message)];
		if (body === '') return expected?.required ? say('required', 'must not be empty') : [];
		if (!expected) return say('content', 'must be empty');
		const type = mediaType(contentType);
		const media = mediaFor(expected.content, type);
		if (!media) {
			const allowed = Object.keys(expected.content).join(' or ');
			return say('content', `must be ${allowed}, not ${type || 'nothing'}`);
		}
		if (media.schema === undefined) return [];
		const schema = () => closed(this.#document, media.schema);
		if (type === 'application/x-www-form-urlencoded') {
			return problemsOf(about, '/body', this.#errorsOfTexts(readForm(body), media, schema));
		}
		const value = type.endsWith('json') ? parsed(body) : body;
		if (value === undefined) return say('content', 'must be JSON');
		return problemsOf(about, '/body', this.#judges.errors(value, media, schema));
	}

	#errorsOfTexts(given: Json, key: object, schema: () => unknown): ErrorObject[] {
		const asSent: unknown = structuredClone(given);
		const errors = this.#judges.errorsOfTexts(given, key, schema);
		const odd = oddNumbers(asSent, given).map((instancePath) => ({
			keyword: 'type',
			instancePath,
			schemaPath: '',
			params: {},
			message: 'must be a number in digits',
		}));
		return [...errors, ...odd];
	}
}
