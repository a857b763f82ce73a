import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dataFolder, programsFolder } from './folders';
import type { Ports } from './ports';
import { startServer } from './servers';

const n8nFolder = join(programsFolder, 'node_modules', 'n8n');
export const n8nProgram = join(n8nFolder, 'bin', 'n8n');

/** The version of the n8n that is installed. */
export function n8nVersion(): string {
	const manifest: unknown = JSON.parse(readFileSync(join(n8nFolder, 'package.json'), 'utf8'));
	return z.object({ version: z.string() }).parse(manifest).version;
}

/** The ports that n8n itself listens on. */
type N8nPorts = Pick<Ports, 'editor' | 'taskBroker'>;

export function editorUrl(ports: N8nPorts): string {
	return `http://127.0.0.1:${ports.editor}`;
}

/** The settings of n8n on SQLite in that folder. */
export function n8nEnvironment(ports: N8nPorts, folder = dataFolder): NodeJS.ProcessEnv {
	return { ...inherited(), ...settings(ports, folder) };
}

/**
 * Starts n8n on SQLite in the data folder and gives its address. The first start migrates the
 * database for half a minute.
 */
export async function startN8n(node: string, ports: Ports): Promise<string> {
	const url = editorUrl(ports);
	await startServer(
		{
			name: 'n8n',
			command: node,
			args: [n8nProgram, 'start'],
			folder: dataFolder,
			environment: n8nEnvironment(ports),
		},
		`${url}/healthz/readiness`,
	);
	return url;
}

/** The few variables a program needs to run, so that settings of the reader's own n8n do not come in. */
function inherited(): NodeJS.ProcessEnv {
	const names = ['PATH', 'HOME', 'USERPROFILE', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'LANG'];
	return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

function settings(ports: N8nPorts, folder: string): NodeJS.ProcessEnv {
	return {
		N8N_USER_FOLDER: folder,
		N8N_PORT: `${ports.editor}`,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		// Links are made for one address, and localhost would be another one.
		WEBHOOK_URL: `${editorUrl(ports)}/`,
		N8N_RUNNERS_BROKER_PORT: `${ports.taskBroker}`,
		N8N_SECURE_COOKIE: 'false',
		GENERIC_TIMEZONE: Intl.DateTimeFormat().resolvedOptions().timeZone,
		// Nothing leaves the machine: no telemetry, no look-ups at n8n's servers.
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
		N8N_DISABLED_MODULES: 'mcp-registry',
		// The list of community packages asks npm for newer ones, and waits for the answer.
		npm_config_offline: 'true',
	};
}
