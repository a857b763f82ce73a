import type { SandboxRequest } from '../../sandbox';

/** By what part of a request the node and the SDK differ: the part, and why that is right. */
export type Reasons = Readonly<Record<string, string>>;

const form = 'application/x-www-form-urlencoded';

/** The parts of a request in which two are compared, each by a name. */
function parts({ method, path, query, body, headers }: SandboxRequest): Map<string, unknown> {
	const [contentType = null] = headers['content-type']?.split(';') ?? [];
	const isForm = contentType === form && typeof body === 'string';
	return new Map<string, unknown>([
		['method', method],
		['path', path],
		...Object.entries(query).map(([name, value]): [string, unknown] => [`query ${name}`, value]),
		...bodyParts(isForm ? Object.fromEntries(new URLSearchParams(body)) : body),
		['content type', contentType],
	]);
}

function bodyParts(body: unknown): Array<[string, unknown]> {
	if (typeof body !== 'object' || body === null) return [['body', body]];
	const fields = Object.entries(body).map(([name, value]): [string, unknown] => [
		`body ${name}`,
		value,
	]);
	return [['body', 'an object'], ...fields];
}

/** How many requests there were, and for each pair what differs, as `query page: "0", theirs "1"`. */
export function differences(
	ours: readonly SandboxRequest[],
	theirs: readonly SandboxRequest[],
	reasons: Reasons,
): string[] {
	if (ours.length !== theirs.length) {
		return [`${ours.length} requests, theirs ${theirs.length}`];
	}
	const found = ours.flatMap((request, index) => {
		const other = theirs[index];
		return other ? partsThatDiffer(parts(request), parts(other)) : [];
	});
	const named = new Set(found.map(({ name }) => name));
	return [
		...found
			.filter(({ name }) => !(name in reasons))
			.map(({ name, our, their }) => `${name}: ${shown(our)}, theirs ${shown(their)}`),
		...Object.keys(reasons)
			.filter((name) => !named.has(name))
			.map((name) => `${name}: no longer differs, though a reason is named`),
	];
}

function partsThatDiffer(ours: Map<string, unknown>, theirs: Map<string, unknown>) {
	return [...new Set([...ours.keys(), ...theirs.keys()])]
		.map((name) => ({ name, our: ours.get(name), their: theirs.get(name) }))
		.filter(({ our, their }) => shown(our) !== shown(their));
}

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
