import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../demo/ports';
import { run } from '../../demo/processes';
import { DemoError } from '../../demo/progress';
import { isListening, startServer } from './server';

const user = 'n8n';

/** Starts Redis and PostgreSQL on free ports; gives the settings with which n8n finds them. */
export async function startDatabases(folder: string): Promise<NodeJS.ProcessEnv> {
	return { ...(await startRedis(folder)), ...(await startPostgres(folder)) };
}

async function startRedis(folder: string): Promise<NodeJS.ProcessEnv> {
	const port = await freePort();
	const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
	const redis = {
		name: 'queue-redis',
		command: installed('/usr/bin', 'redis-server'),
		args,
		folder,
	};
	await startServer(redis, async () => await isListening(port));
	return { QUEUE_BULL_REDIS_HOST: '127.0.0.1', QUEUE_BULL_REDIS_PORT: `${port}` };
}

async function startPostgres(parent: string): Promise<NodeJS.ProcessEnv> {
	const programs = newestPostgres();
	const folder = join(parent, 'postgres');
	mkdirSync(folder);
	// It may belong to another user, who has to get there.
	chmodSync(parent, 0o711);
	const data = join(folder, 'data');
	const as = asUnprivileged(folder);
	const port = await freePort();
	await run({
		name: 'queue-initdb',
		...as(join(programs, 'initdb'), '-D', data, '-U', user, '--auth=trust', '-E', 'UTF8'),
		folder,
	});
	const address = ['-h', '127.0.0.1', '-p', `${port}`];
	await startServer(
		{
			name: 'queue-postgres',
			...as(join(programs, 'postgres'), '-D', data, '-k', folder, ...address),
			folder,
		},
		async () => await answers(join(programs, 'pg_isready'), address),
	);
	return {
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: `${port}`,
		DB_POSTGRESDB_DATABASE: 'postgres',
		DB_POSTGRESDB_USER: user,
	};
}

/** PostgreSQL does not run as root, so there it runs as the user that Debian made for it. */
function asUnprivileged(folder: string) {
	if (process.getuid?.() !== 0) return (command: string, ...args: string[]) => ({ command, args });
	const id = (what: string) => Number(execFileSync('id', [what, 'postgres']).toString());
	chownSync(folder, id('-u'), id('-g'));
	const identity = ['--reuid=postgres', '--regid=postgres', '--clear-groups'];
	return (...command: string[]) => ({ command: 'setpriv', args: [...identity, ...command] });
}

async function answers(command: string, args: string[]): Promise<boolean> {
	return await run({ name: 'queue-pg_isready', command, args, folder: tmpdir() }).then(
		() => true,
		() => false,
	);
}

/** Debian keeps each version's programs in a folder of its own. */
function newestPostgres(): string {
	const versions = '/usr/lib/postgresql';
	const all = existsSync(versions) ? readdirSync(versions).map(Number) : [];
	const folder = join(versions, `${Math.max(...all)}`, 'bin');
	installed(folder, 'postgres');
	return folder;
}

function installed(folder: string, program: string): string {
	const file = join(folder, program);
	if (existsSync(file)) return file;
	throw new DemoError(
		`There is no ${program}. On Debian: apt-get install -y redis-server postgresql`,
	);
}
