import { basename } from 'node:path';
import { missing } from '../packages/template';

/** A workflow to import, as its file has it. */
export interface Example {
	path: string;
	name: string;
	nodes: Array<{ name: string; type: string; parameters: { content?: string } }>;
}

const isNote = ({ type }: Example['nodes'][number]) => type === 'n8n-nodes-base.stickyNote';

/** Flows for a list of the user's own. */
export function isOwnList({ path }: Example): boolean {
	return /^campaign-(email|sms)-/.test(basename(path));
}

/** Flows that signed links lead to. */
export function isRedirect({ path }: Example): boolean {
	return basename(path).startsWith('open-portal-');
}

/** Flows that an event of a vendor starts. */
export function isStartedByEvent({ nodes }: Example): boolean {
	return nodes.some(({ type }) => /customer-portal\..+Trigger$/.test(type));
}

/** Flows for the customers that a vendor's list finds. */
export function isSegment(example: Example): boolean {
	return (
		!basename(example.path).startsWith('campaign-') &&
		!isRedirect(example) &&
		!isStartedByEvent(example)
	);
}

/** The part of a page about a flow: what its notes say, the file, and the picture of it. */
export function recipe(example: Example, linkTo: (path: string) => string): string {
	const { path, name, nodes } = example;
	const steps = nodes.filter((node) => !isNote(node)).map((node) => node.name);
	const picture = `docs/images/recipes/${basename(path, '.json')}.png`;
	return [
		`### ${name}`,
		`${whatItDoes(example)} [${basename(path)}](${linkTo(path)})`,
		`![The flow in the editor: ${steps.join(', ')}](${linkTo(picture)})`,
	].join('\n\n');
}

/** The first paragraph of its first note, without how to run it. */
function whatItDoes({ path, nodes }: Example): string {
	const note = nodes.find((node) => isNote(node) && node.name === 'What this does');
	const [, text] =
		/^## .+\n(.+?)( Press \*\*Execute workflow\*\*.*)?$/m.exec(note?.parameters.content ?? '') ??
		[];
	return text ?? missing(`note “What this does” in ${path}`);
}
