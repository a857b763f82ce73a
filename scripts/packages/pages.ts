import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, resolve } from 'node:path';
import type { Sources } from './imports';
import type { Manifest } from './manifest';
import { operationsOf } from './operations';
import { packageName, type Service } from './services';
import { filled, missing, paragraph, section } from './template';

const pages = ['README.md', 'SECURITY.md'];

/**
 * The pages of a service's package by their names: templates, with the steps from the provider's page
 * and what the nodes say of themselves.
 * @throws Error that names what the provider's page lacks
 */
export async function pagesOf(
	root: string,
	main: Manifest,
	service: Service,
	sources: Sources,
): Promise<Map<string, string>> {
	const values = await valuesOf(root, main, service, sources);
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
	service: Service,
	{ texts, libraries }: Sources,
): Promise<Record<string, string>> {
	const page = `docs/providers/${service.folder.toLowerCase()}.md`;
	if (!existsSync(join(root, page))) {
		missing(`${page}, which the README of ${packageName(service)} takes its steps from`);
	}
	const docs = readFileSync(join(root, page), 'utf8');
	const readme = readFileSync(join(root, 'README.md'), 'utf8');
	const files = [...texts.keys()].filter((path) => path.endsWith('.node.ts')).sort();
	const hasTrigger = files.some((path) => path.endsWith('Trigger.node.ts'));
	return {
		name: packageName(service),
		main: main.name,
		vendor: service.vendor,
		portal: service.portal,
		operation: service.operation,
		repository: main.homepage.replace(/#.*/, ''),
		versions: paragraph('It is tested with n8n', readme, 'README.md'),
		connect: section('Connect it', docs, page),
		trigger: hasTrigger ? section('Set up the trigger', docs, page) : '',
		libraries: [...libraries]
			.filter((name) => name !== 'n8n-workflow' && !isBuiltin(name))
			.sort()
			.join(', '),
		operations: await operationsOf(files.map((path) => resolve(root, path))),
	};
}
