import { say } from '../../../demo/progress';
import { check } from '../../e2e/report';
import type { Stage } from '../campaign';
import { processesOf, ways } from '../spread';

/** What n8n gives to other workers: not sub-workflows, but what a webhook starts. */
export async function whatSpreads(stage: Stage): Promise<void> {
	say('\nWhat spreads over workers');
	for (const way of ways) {
		const processes = await processesOf(way, stage);
		say(`  ${way}: ${processes.join(', ')}`);
		check(`${way} runs in so many processes`, processes.length, way === 'webhook' ? 2 : 1);
	}
}
