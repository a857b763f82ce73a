import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import manifest from '../../../package.json';
import { check } from '../report';
import type { FreshN8n } from '../stage';
import { takePicture } from '../visitor';
import { appears, part } from './window';

/** The package stands among the community packages, with all of its nodes. */
export async function isInstalled(page: Page, { editor }: FreshN8n): Promise<void> {
	await page.goto('/settings/community-nodes');
	const card = part(page, 'community-package-card').filter({ hasText: manifest.name });
	check('it stands in Settings, Community nodes', await appears(card), true);
	await takePicture(page, 'settings');
	const nodes = await editor.nodesOf(manifest.name);
	// n8n derives a second node, with Tool behind its name, from each one that agents may use.
	const names = manifest.n8n.nodes.map((path) => basename(path, '.node.js').toLowerCase());
	const loaded = nodes.map(({ name }) => name.slice(manifest.name.length + 1).toLowerCase());
	check('n8n has loaded all of its nodes, and no tools', loaded.sort(), names.sort());
}
