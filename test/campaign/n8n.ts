import { mkdirSync } from 'node:fs';
import { unpackAsN8nDoes } from '../../demo/communityPackage';
import { signIn, type Editor } from '../../demo/editor';
import { http } from '../../demo/http';
import { editorUrl, n8nEnvironment, n8nProgram } from '../../demo/n8n';
import { newOwner } from '../../demo/owner';
import { freePort } from '../../demo/ports';
import type { RunningProgram } from '../../demo/processes';
import { startServer } from '../queue/server';

/** An n8n that may be killed, and comes up again with what it has kept. */
export interface MortalN8n {
	url: string;
	/** Starts it, and signs in. */
	start(): Promise<Editor>;
	/** Ends it at once, as a machine that fails does. */
	kill(): Promise<void>;
}

interface Installation {
	/** The Node that runs n8n. */
	node: string;
	/** Where n8n keeps its data. */
	folder: string;
	tarball: string;
	/** Of its database. Default: SQLite. */
	environment?: NodeJS.ProcessEnv;
}

/** Installs n8n's data folder with the package in it. */
export async function mortalN8n(installation: Installation): Promise<MortalN8n> {
	const { node, folder, tarball, environment } = installation;
	mkdirSync(folder, { recursive: true });
	await unpackAsN8nDoes(tarball, folder);
	const ports = { editor: await freePort(), taskBroker: await freePort() };
	const url = editorUrl(ports);
	const owner = newOwner();
	let running: RunningProgram | undefined;
	return {
		url,
		async start() {
			running = await startServer(
				{
					name: 'campaign-n8n',
					command: node,
					args: [n8nProgram, 'start'],
					folder,
					environment: { ...n8nEnvironment(ports, folder), ...environment },
				},
				async () => (await http.get(`${url}/healthz/readiness`).catch(() => null)) !== null,
			);
			return await signIn(url, owner);
		},
		async kill() {
			running?.kill();
			await running?.ended;
		},
	};
}
