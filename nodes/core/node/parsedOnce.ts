/** Parses the same object once: options without expressions are one object for all items of a run. */
export function parsedOnce<Given extends object, Parsed>(
	parse: (given: Given) => Parsed,
): (given: Given) => Parsed {
	const known = new WeakMap<Given, Parsed>();
	return (given) => {
		const parsed = known.get(given) ?? parse(given);
		known.set(given, parsed);
		return parsed;
	};
}
