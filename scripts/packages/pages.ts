import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, resolve } from 'node:path';
import type { Manifest } from '../manifest';
import { nodeFiles, packageName, pageOf, type Vendor } from '../vendors';
import type { Sources } from './imports';
import { nodeIn, operationName, operationsOf } from './operations';
import { filled, missing, paragraph, section } from './template';

const pages = ['README.md', 'SECURITY.md'];

/**
 * The pages of a vendor's package by their names: templates, with the steps from the provider's page
 * and what the nodes say of themselves.
 * @throws Error that names what the provider's page lacks
 */
export async function pagesOf(
	root: string,
	main: Manifest,
	vendor: Vendor,
	sources: Sources,
): Promise<Map<string, string>> {
	const values = await valuesOf(root, main, vendor, sources);
	return new Map(
		pages.map((page) => {
			const template = `scripts/packages/${page.replace('.md', '.template.md')}`;
			return [page, filled(readFileSync(join(root, template), 'utf8'), values)];
		}),
	);
}

async function valuesOf(
	root: string,
	main: Manifest,
	vendor: Vendor,
	{ libraries }: Sources,
): Promise<Record<string, string>> {
	const page = pageOf(vendor);
	if (!existsSync(join(root, page))) {
		missing(`${page}, which the README of ${packageName(vendor)} takes its steps from`);
	}
	const docs = readFileSync(join(root, page), 'utf8');
	const readme = readFileSync(join(root, 'README.md'), 'utf8');
	const nodes = await Promise.all(nodeFiles(vendor).map((path) => nodeIn(resolve(root, path))));
	return {
		name: packageName(vendor),
		main: main.name,
		vendor: vendor.displayName,
		portal: vendor.portal,
		operation: operationName(nodes, vendor.linkOperation),
		repository: main.homepage.replace(/#.*/, ''),
		versions: paragraph('It is tested with n8n', readme, 'README.md'),
		connect: section('Connect it', docs, page),
		trigger: vendor.trigger ? section('Set up the trigger', docs, page) : '',
		libraries: [...libraries]
			.filter((name) => name !== 'n8n-workflow' && !isBuiltin(name))
			.sort()
			.join(', '),
		operations: operationsOf(nodes),
	};
}
