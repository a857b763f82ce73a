import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../scripts/manifest';
import { contentsOf, type Contents } from '../../scripts/packages/contents';
import { pagesOf } from '../../scripts/packages/pages';
import { sourcesOf } from '../../scripts/packages/sources';
import { packageName, vendors, type Vendor } from '../../scripts/vendors';
import { anchorsOf } from '../support/pages';

const root = join(__dirname, '../..');
const main: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const repository = main.homepage.replace(/#.*/, '');

describe.each(Object.values(vendors).map((vendor) => [packageName(vendor), vendor] as const))(
	'%s',
	(name, vendor) => {
		let contents: Contents;
		const text = (path: string) => contents.texts.get(path) ?? '';
		const sources = () => [...contents.texts].filter(([path]) => /^(nodes|cred)/.test(path));

		beforeAll(async () => {
			contents = await contentsOf(root, vendor);
		});

		it('sends users of its nodes and its credential to its own README, where it has a heading for them', () => {
			const own = repository.replace(main.name, name);
			const links = sources().flatMap(([, source]) => [
				...source.matchAll(/https:\/\/github\.com[^\s'"]+/g),
			]);
			expect(links.length).toBeGreaterThan(1);
			const anchors = ['readme', ...anchorsOf(text('README.md'))];
			for (const [link] of links) expect(anchors.map((one) => `${own}#${one}`)).toContain(link);
		});

		it('says in its README which n8n it runs on, and how to set up its trigger', () => {
			expect(text('README.md')).toMatch(/^It is tested with n8n \d/m);
			const isSetUp = /^## Set up the trigger\n\n.+\n\n1\. /m.test(text('README.md'));
			expect(isSetUp).toBe(vendor.trigger);
		});

		it('has no link to a page that it does not have', () => {
			for (const page of ['README.md', 'SECURITY.md']) {
				const links = [...text(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
				for (const link of links) expect(link).toMatch(/^https:|^LICENSE$/);
			}
		});

		it('speaks of no other service, and of no file or library that it does not have', () => {
			const others = Object.values(vendors).filter((other) => other !== vendor);
			for (const page of ['README.md', 'SECURITY.md']) {
				for (const { displayName } of others) expect(text(page)).not.toContain(displayName);
				expect(text(page)).not.toMatch(/\{\{[#/]?\w+\}\}|docs\/|test\/|(?<!Get )Portal Link/);
			}
			const [, libraries = ''] =
				/libraries in the package \((.+?)\)/.exec(text('SECURITY.md')) ?? [];
			expect(libraries).not.toBe('');
			for (const library of libraries.split(', ')) {
				expect(sources().some(([, source]) => source.includes(`'${library}`))).toBe(true);
			}
			expect([...contents.texts.keys(), ...contents.copies]).not.toContain('CHANGELOG.md');
		});
	},
);

const acme: Vendor = {
	name: 'acme',
	displayName: 'Acme',
	node: 'Acme',
	trigger: false,
	aliases: false,
	portal: 'portal',
	linkOperation: 'getToken',
	keywords: [],
};

test('a vendor without a page of its own is refused by the name of that page', async () => {
	const nothing = { texts: new Map<string, string>(), libraries: new Set<string>() };
	await expect(pagesOf(root, main, acme, nothing)).rejects.toThrow(
		'There is no docs/providers/acme.md, which the README of n8n-nodes-acme-portal takes its steps from',
	);
});

test('a link to a page that has no heading in the README of a package is refused', () => {
	const vendor = { ...acme, node: 'PortalLink' };
	expect(() => sourcesOf(root, main, vendor)).toThrow('There is no heading for docs/links.md');
});
