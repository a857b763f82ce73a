// Runs a program in a process group of its own and ends the whole group once the pipe on its
// standard input closes. The demo holds the other end, so however the demo ends (Ctrl+C, a crash,
// kill -9), nothing stays behind.
import { spawn, spawnSync } from 'node:child_process';

const secondsToEndByItself = 5;
const [command, ...args] = process.argv.slice(2);
const program = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
let released = false;

program.on('error', (error) => {
	console.error(error.message);
	process.exit(1);
});
program.on('exit', (code) => {
	if (released) endGroup('SIGKILL');
	process.exit(code ?? 1);
});

process.on('SIGTERM', () => {});
process.stdin.resume().on('close', () => {
	released = true;
	endGroup('SIGTERM');
	setTimeout(() => endGroup('SIGKILL'), secondsToEndByItself * 1000);
});

function endGroup(signal) {
	if (process.platform === 'win32') spawnSync('taskkill', ['/pid', `${program.pid}`, '/t', '/f']);
	else process.kill(-process.pid, signal);
}
