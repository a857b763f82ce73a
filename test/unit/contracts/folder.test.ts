import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectContracts } from '../../support/contracts/folder';
import { contracts } from '../../vendors/contracts';

const files = Object.values(contracts).flatMap((contract) => contract?.file ?? []);
const expectAll = () => expectContracts({ ...contracts, vendorWithout: null });
// jest gives each file of tests an environment of its own.
const folder = mkdtempSync(join(tmpdir(), 'contracts-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a folder that is not there is named before any test runs', () => {
	process.env.CONTRACTS = join(folder, 'nowhere');
	expect(expectAll).toThrow(/^CONTRACTS names no folder: .*nowhere$/);
});

it('so are the files that it lacks', () => {
	process.env.CONTRACTS = folder;
	const [there, ...lacking] = files;
	writeFileSync(join(folder, String(there)), '{}');
	expect(lacking.length).toBeGreaterThan(1);
	expect(expectAll).toThrow(`, has no ${lacking.join(' and no ')}`);
});

it('and a file that cannot be read', () => {
	process.env.CONTRACTS = folder;
	for (const file of files) writeFileSync(join(folder, file), '{}');
	expect(expectAll).not.toThrow();
	writeFileSync(join(folder, 'appstle-fields.json'), '{"GET a": {"row": {"b": "a mystery"}}}');
	expect(expectAll).toThrow('a type that cannot be read: a mystery');
});
