import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocks } from '../../scripts/made/blocks';
import { filesMade } from '../../scripts/made/files';
import { nodeIn } from '../../scripts/packages/operations';
import {
	credentialFile,
	credentialType,
	folderOf,
	nodeFiles,
	nodeType,
	pageOf,
	vendors,
} from '../../scripts/vendors';

const root = join(__dirname, '../..');

test('package.json, the pages and the lists in sources are as `npm run vendors` writes them', () => {
	const made = [...filesMade(root)];
	expect(made.map(([path]) => [path, readFileSync(join(root, path), 'utf8')])).toEqual(made);
});

test.each(Object.keys(blocks))('the block %s is on a page', (name) => {
	const pages = [...filesMade(root).values()].join('\n');
	expect(pages).toContain(`<!-- vendors:${name} -->`);
});

describe.each(Object.values(vendors))('$displayName', (vendor) => {
	test.each([...nodeFiles(vendor), credentialFile(vendor), pageOf(vendor)])('has %s', (path) => {
		expect(existsSync(join(root, path))).toBe(true);
	});

	test('has a trigger only if vendors.json says so', () => {
		const trigger = join(root, folderOf(vendor), `${vendor.node}Trigger.node.ts`);
		expect(existsSync(trigger)).toBe(vendor.trigger);
	});

	test('has a node of the type and with the credential that vendors.json implies', async () => {
		for (const [index, file] of nodeFiles(vendor).entries()) {
			const { description } = await nodeIn(join(root, file));
			expect(description).toMatchObject({
				name: `${nodeType(vendor)}${index === 0 ? '' : 'Trigger'}`,
				credentials: [{ name: credentialType(vendor), required: true }],
			});
		}
	});

	test('has customers with an alias only if vendors.json says so', async () => {
		const [file = ''] = nodeFiles(vendor);
		const { description } = await nodeIn(join(root, file));
		const locator = description.properties.find(({ name }) => name === 'customer');
		const modes = locator?.modes?.map(({ name }) => name) ?? [];
		expect(modes).toContain('email');
		expect(modes.includes('alias')).toBe(vendor.aliases);
	});
});
