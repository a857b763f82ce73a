import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A pattern of the product. */
export interface FoundPattern {
	place: string;
	pattern: RegExp;
}

/** Every regular expression in the sources of the product: literals and those made of texts. */
export function patternsOf(root: string): FoundPattern[] {
	return ['nodes', 'credentials'].flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.ts$/.test(name))
			.flatMap((name) =>
				patternsIn(readFileSync(join(root, folder, name), 'utf8'), join(folder, name)),
			),
	);
}

/** The patterns of one source. Fails for one that is made of anything but literal texts, which nobody could test. */
export function patternsIn(source: string, file: string): FoundPattern[] {
	const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
	const found: FoundPattern[] = [];
	const visit = (node: ts.Node): void => {
		const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
		const pattern = patternOf(node, `${file}:${line}`);
		if (pattern) found.push({ place: `${file}:${line}`, pattern });
		node.forEachChild(visit);
	};
	visit(tree);
	return found;
}

function patternOf(node: ts.Node, place: string): RegExp | null {
	if (ts.isRegularExpressionLiteral(node)) {
		const end = node.text.lastIndexOf('/');
		return new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
	}
	const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
	if (!isCall || node.expression.getText() !== 'RegExp') return null;
	const [source, flags] = (node.arguments ?? []).map((part) =>
		ts.isStringLiteralLike(part) ? part.text : null,
	);
	if (typeof source !== 'string' || flags === null) {
		throw new Error(`${place}: a pattern that is made as the program runs`);
	}
	return new RegExp(source, flags);
}
