import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

const index = 'nodes/core/index.ts';

/** The source files of a package, their texts by their paths, and the libraries that they import. */
export interface Sources {
	texts: Map<string, string>;
	libraries: Set<string>;
}

/**
 * All that some files need: themselves and what they import, all the way down. Of core's index
 * only the lines stay that the files ask for, so that core's other files stay out.
 * @param own paths from the repository's root
 * @throws Error where an import leads nowhere, or takes all of core
 */
export function followImports(root: string, own: string[]): Sources {
	const read = (path: string) => readFileSync(join(root, path), 'utf8');
	const wanted = new Set(own.flatMap((path) => namesFromIndex(root, path, read(path))));
	const texts = new Map<string, string>();
	const libraries = new Set<string>();
	const add = (path: string) => {
		if (texts.has(path)) return;
		const text = path === index ? exportsOf(read(path), wanted) : read(path);
		texts.set(path, text);
		for (const from of statementsOf(text).flatMap(specifierOf)) {
			if (from.startsWith('.')) add(resolve(root, path, from));
			else {
				libraries.add(/^(@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from);
				declarationsOf(root, path, from).forEach(add);
			}
		}
	};
	own.forEach(add);
	return { texts, libraries };
}

/** The file that an import means. */
function resolve(root: string, from: string, specifier: string): string {
	const path = posix.join(posix.dirname(from), specifier);
	const found = [path, `${path}.ts`, `${path}/index.ts`].find(
		(candidate) => existsSync(join(root, candidate)) && statSync(join(root, candidate)).isFile(),
	);
	if (!found) throw new Error(`${from} imports ${specifier}, which is not there`);
	return found;
}

/** Our own types of a library that brings none: they are beside the file that imports it. */
function declarationsOf(root: string, path: string, library: string): string[] {
	const folder = posix.dirname(path);
	return readdirSync(join(root, folder))
		.filter((name) => name.endsWith('.d.ts'))
		.map((name) => posix.join(folder, name))
		.filter((file) => readFileSync(join(root, file), 'utf8').includes(`module '${library}'`));
}

/** The names that a file imports from core's index. */
function namesFromIndex(root: string, path: string, text: string): string[] {
	return statementsOf(text)
		.filter(ts.isImportDeclaration)
		.flatMap((statement) => {
			const [from = ''] = specifierOf(statement);
			if (!from.startsWith('.') || resolve(root, path, from) !== index) return [];
			const names = statement.importClause?.namedBindings;
			if (!names || !ts.isNamedImports(names)) {
				throw new Error(`${path} does not say which names of core it wants`);
			}
			return names.elements.map((element) => (element.propertyName ?? element.name).text);
		});
}

/** The index with only the exports that hold a wanted name. */
function exportsOf(text: string, wanted: Set<string>): string {
	const statements = statementsOf(text);
	const header = text.slice(0, statements[0]?.getStart() ?? 0);
	const kept = statements.filter((statement) => exportedNames(statement).some(wanted.has, wanted));
	return `${header}${kept.map((statement) => statement.getText()).join('\n')}\n`;
}

function exportedNames(statement: ts.Statement): string[] {
	if (!ts.isExportDeclaration(statement) || !statement.exportClause) return [];
	const clause = statement.exportClause;
	return ts.isNamespaceExport(clause)
		? [clause.name.text]
		: clause.elements.map(({ name }) => name.text);
}

/** What a statement imports from, or exports from. */
function specifierOf(statement: ts.Statement): string[] {
	if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
	const { moduleSpecifier } = statement;
	return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? [moduleSpecifier.text] : [];
}

function statementsOf(text: string): readonly ts.Statement[] {
	return ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true).statements;
}
