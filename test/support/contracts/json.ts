export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value where it is an object, else an empty one. */
export const objectIn = (value: unknown): Json => (isObject(value) ? value : {});

export const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a reference within the document leads to, other references followed; the node itself if it is none. */
export function resolved(document: Json, node: unknown): Json {
	const { $ref } = objectIn(node);
	if (typeof $ref !== 'string') return objectIn(node);
	const steps = $ref
		.split('/')
		.slice(1)
		.map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
	const target = steps.reduce<unknown>((at, step) => objectIn(at)[step], document);
	if (!isObject(target)) throw new Error(`the contract has no ${$ref}`);
	return resolved(document, target);
}
