import { stopAll } from '../../demo/processes';
import { aServerEnds } from '../../demo/servers';
import { conclude } from './report';

/** Runs one of the programs to its end and stops what it started. The process fails if a check did. */
export function runProgram(program: () => Promise<void>): void {
	void Promise.race([program(), aServerEnds])
		.then(
			() => conclude(),
			(error: unknown) => {
				console.error(error);
				return false;
			},
		)
		.then(async (allRight) => {
			await stopAll();
			process.exit(allRight ? 0 : 1);
		});
}
