import { join } from 'node:path';
import { rootFolder } from '../../demo/folders';

/** Tests on a Node, with the engine of an n8n and its way to evaluate expressions. */
export interface VersionRun {
	title: string;
	node: string;
	/** The folder in whose node_modules n8n-core and n8n-workflow are. */
	home: string;
	expressions: 'legacy' | 'vm';
	tests: string[];
	/** Whether something in this n8n keeps jest from ending by itself. */
	hangs?: true;
}

const versionsFolder = join(rootFolder, 'test', 'versions');

/** Each has a package.json and a lockfile of its own. */
export const installedFolders = ['nodes', 'n8n-1.123', 'n8n-2.34'].map(folderOf);

const thisNode = process.execPath;
const thisNodeTitle = `Node ${process.versions.node}`;
const node22 = installedNode('node-22');
const node24 = installedNode('node-24');
const engineTests = ['test/engine'];
const otherTests = ['test/unit', 'test/package'];

/** Each n8n on a Node that it supports; the newest one's engine also runs on Node 20, as in `npm test`. */
export const versionRuns: VersionRun[] = [
	{
		title: `n8n 1.123.5 on ${thisNodeTitle}`,
		node: thisNode,
		home: folderOf('n8n-1.123'),
		expressions: 'legacy',
		tests: engineTests,
		hangs: true,
	},
	{
		title: 'n8n 2.34.4 on Node 22',
		node: node22,
		home: folderOf('n8n-2.34'),
		expressions: 'legacy',
		tests: engineTests,
	},
	{
		title: `n8n 2.41.1 on ${thisNodeTitle}`,
		node: thisNode,
		home: rootFolder,
		expressions: 'legacy',
		tests: engineTests,
	},
	...(['legacy', 'vm'] as const).map((expressions) => ({
		title: `n8n 2.41.1 on Node 24, expressions by ${expressions}`,
		node: node24,
		home: rootFolder,
		expressions,
		tests: engineTests,
	})),
	{
		title: 'the package on Node 22',
		node: node22,
		home: rootFolder,
		expressions: 'legacy',
		tests: otherTests,
	},
	{
		title: 'the package on Node 24',
		node: node24,
		home: rootFolder,
		expressions: 'legacy',
		tests: otherTests,
	},
];

function folderOf(name: string): string {
	return join(versionsFolder, name);
}

function installedNode(name: string): string {
	return join(folderOf('nodes'), 'node_modules', name, 'bin', 'node');
}
