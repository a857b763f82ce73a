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

/** Starts a program that never is up, and that is asked once it has said something, on a slow machine too. */
async function start(script: string, seconds: number) {
	let speaks = () => {};
	const spoken = new Promise<void>((resolve) => (speaks = resolve));
	const program = {
		name: 'server',
		command: process.execPath,
		args: ['-e', script],
		folder: dataFolder,
		onLine: () => speaks(),
	};
	return await startServer(program, () => spoken.then(() => false), seconds);
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
