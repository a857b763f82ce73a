import { objectIn, resolved, textIn, type Json } from './json';
import { parametersOf, type Parameter } from './parameters';

export interface Operation {
	/** As the contract writes it: `GET /customers/{id}`. */
	call: string;
	method: string;
	/** The path, with a group for each of its parameters. */
	pattern: RegExp;
	parameters: Parameter[];
	/** Media types with what they say of the body; undefined where no body is taken. */
	body: { content: Json; required: boolean } | undefined;
	/** By status, `4XX` or `default`. */
	answers: Map<string, Json>;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** The calls of a contract; those with fewer parameters in the path come first. */
export function operationsOf(document: Json): Operation[] {
	const [server] = [document.servers ?? []].flat();
	const root = basePath(textIn(objectIn(server).url));
	return Object.entries(objectIn(document.paths))
		.flatMap(([path, item]) =>
			Object.entries(objectIn(item))
				.filter(([method]) => methods.includes(method))
				.map(([method, node]) =>
					operation(document, method, root + path, objectIn(item), objectIn(node)),
				),
		)
		.sort((one, other) => one.call.split('{').length - other.call.split('{').length);
}

const basePath = (url: string): string =>
	new URL(url || '/', 'http://localhost').pathname.replace(/\/$/, '');

function operation(
	document: Json,
	method: string,
	path: string,
	item: Json,
	node: Json,
): Operation {
	const { content, required } = resolved(document, node.requestBody);
	const answers = Object.entries(objectIn(node.responses));
	return {
		call: `${method.toUpperCase()} ${path}`,
		method: method.toUpperCase(),
		pattern: patternOf(path),
		parameters: parametersOf(document, item, node),
		body: content ? { content: objectIn(content), required: required === true } : undefined,
		answers: new Map(answers.map(([status, answer]) => [status, resolved(document, answer)])),
	};
}

function patternOf(path: string): RegExp {
	const parts = path.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${parts.join('([^/]+)')}$`);
}

/** The values in the path, decoded, by the names of the parameters. */
export function readPath(operation: Operation, path: string): Json {
	const names = [...operation.call.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
	const values = operation.pattern.exec(path)?.slice(1) ?? [];
	return Object.fromEntries(values.map((value, at) => [names[at], decoded(value)]));
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** What the contract says of an answer with the status; undefined where it does not know it. */
export function answerFor({ answers }: Operation, status: number): Json | undefined {
	const family = `${String(status)[0]}XX`;
	return answers.get(String(status)) ?? answers.get(family) ?? answers.get('default');
}
