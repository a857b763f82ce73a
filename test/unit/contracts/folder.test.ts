import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectContracts } from '../../support/contracts/folder';

// jest gives each file of tests an environment of its own.
const folder = mkdtempSync(join(tmpdir(), 'contracts-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a folder that is not there is named before any test runs', () => {
	process.env.CONTRACTS = join(folder, 'nowhere');
	expect(expectContracts).toThrow(/^CONTRACTS names no folder: .*nowhere$/);
});

it('so are the files that it lacks', () => {
	process.env.CONTRACTS = folder;
	writeFileSync(join(folder, 'meteroid.json'), '{}');
	expect(expectContracts).toThrow(
		/has no appstle-fields\.json and no gigstack-webhook\.schema\.json$/,
	);
});

it('and a file that cannot be read', () => {
	process.env.CONTRACTS = folder;
	writeFileSync(join(folder, 'gigstack-webhook.schema.json'), '{}');
	writeFileSync(join(folder, 'appstle-fields.json'), '{"GET a": {"row": {"b": "a mystery"}}}');
	expect(expectContracts).toThrow('a type that cannot be read: a mystery');
});
