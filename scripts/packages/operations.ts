import type { INodeProperties, INodeType } from 'n8n-workflow';
import { missing } from './template';

/** A table of what some nodes do, in their own words. */
export function operationsOf(nodes: INodeType[]): string {
	return ['| | | |', '| --- | --- | --- |', ...nodes.flatMap(rows)].join('\n');
}

/** What users choose for an operation. */
export function operationName(nodes: INodeType[], operation: string): string {
	const found = nodes
		.flatMap(({ description }) => description.properties)
		.flatMap((property) => choices([property], 'operation'))
		.find(({ value }) => value === operation);
	return found?.name ?? missing(`operation ${operation}`);
}

/** The node that a file is about. */
export async function nodeIn(file: string): Promise<INodeType> {
	const exported: Record<string, new () => INodeType> = await import(file);
	const [NodeClass] = Object.values(exported);
	return NodeClass ? new NodeClass() : missing(`node in ${file}`);
}

/** A row of the table for each operation, or for a trigger. */
function rows({ description }: INodeType): string[] {
	const { displayName, properties, group } = description;
	if (group.includes('trigger')) return [row('Trigger', displayName, whatStarts(description))];
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

/** The half of a trigger's description that is about the trigger: n8n shows the text for the node too. */
function whatStarts({ displayName, description }: INodeType['description']): string {
	const [, event] = /, or start a flow (when .+)$/.exec(description) ?? [];
	return `Starts the flow ${event ?? missing(`event in the description of ${displayName}`)}`;
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
