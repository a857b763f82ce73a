/**
 * A text with the values put in for `{{name}}`. What stands between `{{#name}}` and `{{/name}}`, each on a
 * line of its own, stays only if that value is not empty.
 * @throws Error for a name without a value
 */
export function filled(template: string, values: Record<string, string>): string {
	const valueOf = (name: string) => values[name] ?? missing(`value ${name} for a template`);
	return template
		.replaceAll(/^\{\{#(\w+)\}\}\n([^]*?)^\{\{\/\1\}\}\n/gm, (_, name: string, text: string) =>
			valueOf(name) === '' ? '' : text,
		)
		.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => valueOf(name));
}

/** What stands below a heading of a page. */
export function section(heading: string, text: string, page: string): string {
	const [, below] = text.split(`\n## ${heading}\n\n`);
	const [found] = below?.split('\n\n## ') ?? [];
	return found?.trim() ?? missing(`section “${heading}” in ${page}`);
}

/** The paragraph of a page that begins like this. */
export function paragraph(beginning: string, text: string, page: string): string {
	const found = text.split('\n\n').find((one) => one.startsWith(beginning));
	return found ?? missing(`paragraph “${beginning} …” in ${page}`);
}

export function missing(what: string): never {
	throw new Error(`There is no ${what}`);
}
