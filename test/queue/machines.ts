import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { unpackAsN8nDoes } from '../../demo/communityPackage';
import { http } from '../../demo/http';
import { editorUrl, n8nEnvironment, n8nProgram } from '../../demo/n8n';
import { freePort } from '../../demo/ports';
import type { RunningProgram } from '../../demo/processes';
import { startServer } from './server';

/** What all processes of one n8n have in common. */
export interface Installation {
	/** The Node that runs n8n. */
	node: string;
	/** Where each process gets a folder of its own, as on a machine of its own. */
	folder: string;
	tarball: string;
	environment: NodeJS.ProcessEnv;
}

export interface Main extends RunningProgram {
	url: string;
}

export interface Worker extends RunningProgram {
	name: string;
	/** The executions that it took, and those of them that it finished. */
	taken: Set<string>;
	finished: Set<string>;
}

/** A key such as all processes of one n8n must share, else a worker cannot read the credentials. */
export function sharedKey(): NodeJS.ProcessEnv {
	return { N8N_ENCRYPTION_KEY: randomBytes(24).toString('base64') };
}

/** Starts n8n itself: the editor, webhooks, and in the mode `regular` all executions too. */
export async function startMain(
	installation: Installation,
	mode: 'regular' | 'queue',
): Promise<Main> {
	const ports = { editor: await freePort(), taskBroker: await freePort() };
	const name = `queue-main-${mode}`;
	const settings = { ...n8nEnvironment(ports, await machine(installation, name)), ...others(name) };
	const url = editorUrl(ports);
	const main = await startServer(
		{
			name,
			command: installation.node,
			args: [n8nProgram, 'start'],
			folder: installation.folder,
			environment: { ...settings, ...installation.environment, EXECUTIONS_MODE: mode },
		},
		async () => await isReady(url),
	);
	return { ...main, url };
}

/** Starts a worker of an n8n that runs in the mode `queue`. */
export async function startWorker(installation: Installation, name: string): Promise<Worker> {
	const health = await freePort();
	const ports = { editor: health, taskBroker: await freePort() };
	const taken = new Set<string>();
	const finished = new Set<string>();
	const worker = await startServer(
		{
			name: `queue-${name}`,
			command: installation.node,
			args: [n8nProgram, 'worker', '--concurrency=20'],
			folder: installation.folder,
			environment: {
				...n8nEnvironment(ports, await machine(installation, name)),
				...others(name),
				...installation.environment,
				EXECUTIONS_MODE: 'queue',
				QUEUE_HEALTH_CHECK_ACTIVE: 'true',
				QUEUE_HEALTH_CHECK_PORT: `${health}`,
				N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
			},
			onLine: (line) => {
				const [, what, id] = /Worker (started|finished) execution (\d+)/.exec(line) ?? [];
				if (id !== undefined) (what === 'started' ? taken : finished).add(id);
			},
		},
		async () => await isReady(editorUrl(ports)),
	);
	return { ...worker, name, taken, finished };
}

/** A folder with the package in it: every worker needs it, as it runs the nodes. */
async function machine({ folder, tarball }: Installation, name: string): Promise<string> {
	const own = join(folder, name);
	mkdirSync(own, { recursive: true });
	await unpackAsN8nDoes(tarball, own);
	return own;
}

/** For the flow that asks in which process it runs. */
function others(name: string): NodeJS.ProcessEnv {
	return { PROCESS_NAME: name, N8N_BLOCK_ENV_ACCESS_IN_NODE: 'false' };
}

async function isReady(url: string): Promise<boolean> {
	const answer = await http.get(`${url}/healthz/readiness`).catch(() => null);
	return answer !== null;
}
