import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import axios from 'axios';
import { freePort } from '../mocks/freePort';

/** A running stripe-mock. */
export interface StripeMock {
	url: string;
	stop(): void;
}

/**
 * Starts Stripe's own mock server on free ports.
 * @throws Error where it is not installed, with how to install it
 */
export async function startStripeMock(): Promise<StripeMock> {
	const [http, https] = [await freePort(), await freePort()];
	const ports = ['-http-port', String(http), '-https-port', String(https)];
	const server = spawn(program(), ports, { stdio: ['ignore', 'ignore', 'inherit'] });
	const url = `http://127.0.0.1:${http}`;
	for (let tries = 0; !(await answers(url)); tries += 1) {
		if (tries === 100) throw new Error('stripe-mock does not answer');
		await new Promise((soon) => setTimeout(soon, 100));
	}
	return { url, stop: () => server.kill() };
}

/** Where Go puts what it installs, else wherever the shell finds it. */
function program(): string {
	for (const folder of [goFolder(), ...(process.env.PATH ?? '').split(':')]) {
		const path = join(folder, 'stripe-mock');
		if (existsSync(path)) return path;
	}
	throw new Error(
		'There is no stripe-mock. With Go: go install github.com/stripe/stripe-mock@v0.203.0',
	);
}

function goFolder(): string {
	try {
		return join(execFileSync('go', ['env', 'GOPATH']).toString().trim(), 'bin');
	} catch {
		return '.';
	}
}

/** Whether it answers anything, be it that it wants a key. */
async function answers(url: string): Promise<boolean> {
	return await axios
		.get(`${url}/v1/customers`, { validateStatus: () => true, proxy: false })
		.then(() => true)
		.catch(() => false);
}
