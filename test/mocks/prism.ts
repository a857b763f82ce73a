import { spawn } from 'node:child_process';
import { join } from 'node:path';
import axios from 'axios';
import { install } from '../sdk/install';
import { freePort } from './freePort';

/** A running mock server. */
export interface Prism {
	url: string;
	stop(): void;
}

const folder = join(__dirname, 'prism');

/** Starts Prism for a contract: it refuses what the contract does not allow, and answers with the contract's samples. */
export async function startPrism(contract: string): Promise<Prism> {
	install(folder);
	const port = await freePort();
	const program = join(folder, 'node_modules/@stoplight/prism-cli/dist/index.js');
	const server = spawn(
		process.execPath,
		[program, 'mock', '--errors', '--host', '127.0.0.1', '--port', String(port), contract],
		{ stdio: ['ignore', 'ignore', 'inherit'] },
	);
	const url = `http://127.0.0.1:${port}`;
	for (let tries = 0; !(await answers(url)); tries += 1) {
		if (tries === 300) throw new Error(`Prism does not answer for ${contract}`);
		await new Promise((soon) => setTimeout(soon, 100));
	}
	return { url, stop: () => server.kill() };
}

/** Whether it answers anything, be it that there is no such call. */
async function answers(url: string): Promise<boolean> {
	return await axios
		.get(url, { validateStatus: () => true, proxy: false })
		.then(() => true)
		.catch(() => false);
}
