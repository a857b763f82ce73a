import type { BodyFormat } from './request';

/**
 * Bodies as a form sends them, with brackets for what is in objects and lists: `flow[type]=update`,
 * `items[0][id]=1`. What is undefined is left out; null is an empty text, as a form has nothing else for it.
 */
export const asForm: BodyFormat = {
	contentType: 'application/x-www-form-urlencoded',
	write(body) {
		const pairs = Object.entries(body).flatMap(([name, value]) => pairsOf(name, value));
		return new URLSearchParams(pairs).toString();
	},
};

function pairsOf(name: string, value: unknown): Array<[string, string]> {
	if (value === undefined) return [];
	if (typeof value !== 'object' || value === null) return [[name, String(value ?? '')]];
	return Object.entries(value).flatMap(([key, inner]) => pairsOf(`${name}[${key}]`, inner));
}
