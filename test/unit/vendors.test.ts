import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { described } from '../../examples/vendors';
import { atTheTop, blocks } from '../../scripts/made/blocks';
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
	type Vendor,
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
		const modes = (await waysOf(vendor)).map(({ name }) => name);
		expect(modes).toContain('email');
		expect(modes.includes('alias')).toBe(vendor.aliases);
	});

	test('its page says at the top how customers are named', async () => {
		const [ways = ''] = topOf(vendor);
		const modes = (await waysOf(vendor)).filter(({ name }) => name !== 'list');
		expect(ways.split(', ')).toHaveLength(modes.length);
		for (const { displayName } of modes) {
			expect(ways.toLowerCase()).toContain(displayName.replace('By ', '').toLowerCase());
		}
	});

	test('its page says at the top which link its examples mail', () => {
		const [, , mailed = ''] = topOf(vendor);
		const { examples } = described.find((one) => one.vendor === vendor) ?? {};
		expect(mailed.startsWith('a signed link')).toBe(examples?.linksAreShortLived === true);
	});
});

/** The ways of naming a customer in the vendor's node. */
async function waysOf(vendor: Vendor) {
	const [file = ''] = nodeFiles(vendor);
	const { description } = await nodeIn(join(root, file));
	return description.properties.find(({ name }) => name === 'customer')?.modes ?? [];
}

function topOf(vendor: Vendor): string[] {
	return atTheTop({ vendor, text: readFileSync(join(root, pageOf(vendor)), 'utf8') });
}
