import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { folderOf, vendors } from '../../scripts/vendors';

const root = join(__dirname, '../..');
const [one = '', other = ''] = Object.values(vendors).map(folderOf);
const forbidden = 'import-x/no-restricted-paths';

/** From, to, and the rule that has something against it. */
const imports: Array<[string, string, string | null]> = [
	['nodes/core/list/money.ts', `${one}/provider`, forbidden],
	['nodes/core/list/money.ts', 'nodes/PortalLink/once', forbidden],
	[`${one}/api.ts`, `${other}/api`, forbidden],
	[`${one}/api.ts`, 'nodes/PortalLink/once', forbidden],
	[`${one}/api.ts`, 'nodes/core/index', null],
	['nodes/PortalLink/once.ts', `${one}/provider`, forbidden],
	['nodes/PortalLink/once.ts', 'nodes/core/index', null],
	['nodes/PortalLink/once.ts', 'sandbox/index', forbidden],
	['nodes/core/list/money.ts', 'test/support/engine', forbidden],
	['credentials/PortalLinkApi.credentials.ts', 'demo/ports', forbidden],
	['nodes/core/errors.ts', 'nodes/core/campaign/run', 'import-x/no-cycle'],
];

let rules: string[][];

beforeAll(() => {
	const files = imports.map(([from, to]) => ({
		path: from,
		text: `export * from '${'../'.repeat(from.split('/').length - 1)}${to}';\n`,
	}));
	const said = execFileSync(process.execPath, [join(root, 'test/support/lintTexts.mjs')], {
		cwd: root,
		encoding: 'utf8',
		input: JSON.stringify(files),
	});
	rules = JSON.parse(said);
});

test.each(imports.map((one, index) => [...one, index] as const))(
	'%s imports %s: the linter names %s',
	(_, __, rule, index) => {
		const found = rules[index]?.filter((name) => name.startsWith('import-x/')) ?? [];
		if (rule === null) expect(found).toEqual([]);
		else expect(found).toContain(rule);
	},
);
