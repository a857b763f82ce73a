import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { INodeType, INodeProperties } from 'n8n-workflow';
import type { Sources } from './imports';
import type { Manifest } from './manifest';
import { packageName, type Service } from './services';

/** The README of a service's package: a template, the steps from the provider's page, and what the nodes say of themselves. */
export async function readmeOf(
	root: string,
	main: Manifest,
	service: Service,
	{ texts }: Sources,
): Promise<string> {
	const template = readFileSync(join(root, 'scripts/packages/README.template.md'), 'utf8');
	const page = `docs/providers/${service.folder.toLowerCase()}.md`;
	const docs = readFileSync(join(root, page), 'utf8');
	const files = [...texts.keys()].filter((path) => path.endsWith('.node.ts')).sort();
	const nodes = await Promise.all(files.map(async (path) => await nodeIn(resolve(root, path))));
	const values: Record<string, string> = {
		name: packageName(service),
		main: main.name,
		vendor: service.vendor,
		portal: service.portal,
		repository: main.homepage.replace(/#.*/, ''),
		connect: section('Connect it', docs, page),
		operations: ['| | | |', '| --- | --- | --- |', ...nodes.flatMap(rows)].join('\n'),
	};
	return template.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? missing(key));
}

/** What stands below a heading of a page. */
function section(heading: string, docs: string, page: string): string {
	const [, below] = docs.split(`\n## ${heading}\n\n`);
	const [text] = below?.split('\n\n## ') ?? [];
	return text ?? missing(`section ${heading} in ${page}`);
}

async function nodeIn(path: string): Promise<INodeType> {
	const exported: Record<string, new () => INodeType> = await import(path);
	const [NodeClass] = Object.values(exported);
	return NodeClass ? new NodeClass() : missing(`the node in ${path}`);
}

/** A row of the table for each operation, or for a trigger. */
function rows({ description }: INodeType): string[] {
	const { displayName, properties, group } = description;
	if (group.includes('trigger')) return [row('Trigger', displayName, description.description)];
	const resources = new Map(
		choices(properties, 'resource').map(({ value, name }) => [value, name]),
	);
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap((property) => {
			const [resource] = property.displayOptions?.show?.resource ?? [];
			return choices([property], 'operation').map((operation) =>
				row(resources.get(String(resource)) ?? '', operation.name, operation.description),
			);
		});
}

function choices(properties: INodeProperties[], name: string) {
	const options = properties.find((property) => property.name === name)?.options ?? [];
	return options.flatMap((option) =>
		'value' in option
			? [{ name: option.name, value: String(option.value), description: option.description ?? '' }]
			: [],
	);
}

function row(...[what, name, description]: [string, string, string]): string {
	return `| ${what} | **${name}** | ${description} |`;
}

function missing(what: string): never {
	throw new Error(`There is no ${what}`);
}
