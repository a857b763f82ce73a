import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { dataFolder } from './folders';
import { DemoError } from './progress';

export interface Program {
	/** Its output goes to `<name>.log` in the data folder. */
	name: string;
	command: string;
	args: string[];
	folder: string;
	environment?: NodeJS.ProcessEnv;
	onLine?: (line: string) => void;
}

export interface RunningProgram {
	/** Resolves with the exit code once the program has ended, by itself or stopped. */
	ended: Promise<number>;
	/** An error that tells where it ended. */
	endedBadly(): DemoError;
	/** An error that tells where it was when it should have been up. */
	takesTooLong(seconds: number): DemoError;
	stop(): Promise<void>;
	/** Ends it at once and without a word, as a machine that fails does. */
	kill(): void;
}

const running = new Set<RunningProgram>();

/** Starts a program that ends together with the demo (see leash.mjs). */
export function start(program: Program): RunningProgram {
	const leash = join(__dirname, 'leash.mjs');
	const child = spawn(process.execPath, [leash, program.command, ...program.args], {
		cwd: program.folder,
		env: program.environment ?? process.env,
		detached: true,
		stdio: ['pipe', 'pipe', 'pipe'],
	});
	const logFile = join(dataFolder, `${program.name}.log`);
	const log = createWriteStream(logFile);
	const newest: string[] = [];
	for (const stream of [child.stdout, child.stderr]) {
		createInterface({ input: stream }).on('line', (line) => {
			log.write(`${line}\n`);
			newest.push(line);
			if (newest.length > 15) newest.shift();
			program.onLine?.(line);
		});
	}
	const trouble = (what: string): DemoError =>
		new DemoError(
			`${program.name} ${what}. Its last lines (all are in ${logFile}):\n\n${newest.join('\n')}`,
		);
	const ended = new Promise<number>((resolve) => {
		child.on('close', (code) => {
			running.delete(handle);
			log.end();
			resolve(code ?? 1);
		});
	});
	const handle: RunningProgram = {
		ended,
		endedBadly: () => trouble('ended with an error'),
		takesTooLong: (seconds) => trouble(`runs, but is not up after ${seconds} s`),
		stop: async () => {
			child.stdin.end();
			await ended;
		},
		kill: () => {
			// It leads a process group of its own.
			if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
		},
	};
	running.add(handle);
	return handle;
}

/** Runs a program to its end. Fails with its last lines if it does not end well. */
export async function run(program: Program): Promise<void> {
	const handle = start(program);
	if ((await handle.ended) !== 0) throw handle.endedBadly();
}

/** Ends all programs that still run. Nothing of them is left when it resolves. */
export async function stopAll(): Promise<void> {
	await Promise.all([...running].map(async (program) => await program.stop()));
}

/** npm as it was called for the demo itself, so that no other npm on the path comes into play. */
export function npm(...args: string[]): { command: string; args: string[] } {
	const script = process.env.npm_execpath ?? '';
	return basename(script) === 'npm-cli.js'
		? { command: process.execPath, args: [script, ...args] }
		: { command: 'npm', args };
}
