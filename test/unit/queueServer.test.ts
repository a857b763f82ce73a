import { rmSync } from 'node:fs';
import { dataFolder } from '../../demo/folders';
import { stopAll } from '../../demo/processes';
import { startServer } from '../queue/server';

// The logs go to a folder of the test's own.
jest.mock('../../demo/folders', () => {
	const { mkdtempSync } = jest.requireActual('node:fs');
	const { tmpdir } = jest.requireActual('node:os');
	return { dataFolder: mkdtempSync(`${tmpdir()}/server-`) };
});

afterEach(stopAll);
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

/** Starts a program that never is up. */
async function start(script: string, seconds: number) {
	const args = ['-e', script];
	const program = { name: 'server', command: process.execPath, args, folder: dataFolder };
	return await startServer(program, async () => false, seconds);
}

test('a server that ends before it is up is said to have ended', async () => {
	await expect(start("console.log('no disk'); process.exit(1)", 20)).rejects.toThrow(
		/^server ended with an error\..*no disk$/s,
	);
});

test('a server that runs on without being up is said to take too long', async () => {
	const script = "console.log('still reading'); setTimeout(() => {}, 60_000)";
	await expect(start(script, 3)).rejects.toThrow(
		/^server runs, but is not up after 3 s\..*still reading$/s,
	);
});
