import { http } from '../../demo/http';
import type { Stage } from './stage';

/** The slowest of n8n's answers to somebody who asks on and on while something is done, in milliseconds. */
export async function longestStall(
	{ n8nUrl }: Stage,
	work: () => Promise<unknown>,
): Promise<number> {
	let [isOver, longest] = [false, 0];
	const done = work().finally(() => (isOver = true));
	while (!isOver) {
		const asked = performance.now();
		await http.get(`${n8nUrl}/healthz`);
		longest = Math.max(longest, performance.now() - asked);
	}
	await done;
	return longest;
}

/** That of each of several tries: the machine has other things to do. */
export async function stalls(stage: Stage, work: () => Promise<unknown>): Promise<number[]> {
	const all = [];
	for (let time = 0; time < 3; time += 1) all.push(await longestStall(stage, work));
	return all;
}
