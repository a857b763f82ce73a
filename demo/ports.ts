import { createServer } from 'node:net';
import { say } from './progress';

export interface Ports {
	editor: number;
	sandbox: number;
	inbox: number;
	smtp: number;
	taskBroker: number;
}

/** The usual ports, each replaced by a free one where another program has it. */
export async function choosePorts(): Promise<Ports> {
	return {
		editor: await choose(5678, "n8n's editor"),
		sandbox: await choose(4010, 'the sandbox'),
		inbox: await choose(1080, 'the inbox'),
		smtp: await choose(1025, 'the mail server'),
		taskBroker: await choose(5679, "n8n's task broker"),
	};
}

/** Ports that no program has, not even a demo that starts at the same time. */
export async function freePorts(): Promise<Ports> {
	return {
		editor: await freePort(),
		sandbox: await freePort(),
		inbox: await freePort(),
		smtp: await freePort(),
		taskBroker: await freePort(),
	};
}

const given = new Set<number>();

/** A port that nobody listens on. Until somebody does, the system may name it again: that one is left out. */
export async function freePort(): Promise<number> {
	const port = await tryPort(0);
	if (given.has(port)) return await freePort();
	given.add(port);
	return port;
}

async function choose(usual: number, use: string): Promise<number> {
	if (await tryPort(usual)) return usual;
	const free = await freePort();
	say(`  Port ${usual} is in use by another program, so ${use} takes ${free} instead.`);
	return free;
}

/** The port if it can be listened on (0 asks for any free one), else 0. */
async function tryPort(port: number): Promise<number> {
	return await new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(0));
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}
