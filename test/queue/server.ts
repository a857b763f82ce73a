import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { start, type Program, type RunningProgram } from '../../demo/processes';

const secondsToStart = 180;

/**
 * Starts a server and waits until it is up. Unlike the demo's, it may be stopped and killed.
 * @throws DemoError with its last lines where it ends before that, or takes too long
 */
export async function startServer(
	program: Program,
	isUp: () => Promise<boolean>,
	seconds = secondsToStart,
): Promise<RunningProgram> {
	const server = start(program);
	let hasEnded = false;
	void server.ended.then(() => (hasEnded = true));
	const deadline = Date.now() + seconds * 1000;
	while (!hasEnded && Date.now() < deadline) {
		if (await isUp()) return server;
		await pause(200);
	}
	throw hasEnded ? server.endedBadly() : server.takesTooLong(seconds);
}

/** Whether somebody listens on that port of this machine. */
export async function isListening(port: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect({ host: '127.0.0.1', port });
		socket.once('connect', () => {
			socket.destroy();
			resolve(true);
		});
		socket.once('error', () => resolve(false));
	});
}
