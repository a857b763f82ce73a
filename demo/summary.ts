import type { Campaign } from './campaigns';
import type { Outcome } from './outcome';
import { say } from './progress';

/** A table of the campaigns, a line each, and below it what went wrong. */
export function sayOutcomes(results: Array<{ campaign: Campaign; outcome: Outcome }>): void {
	const rows = results.map(({ campaign, outcome }) => [
		outcome.problems.length === 0 ? '✓' : '✗',
		campaign.id,
		`${outcome.customers}`,
		`${outcome.delivered}`,
		Object.entries(outcome.failed)
			.map(([code, count]) => `${count} ${code}`)
			.join(', '),
	]);
	const header = ['', 'campaign', 'customers', 'delivered', 'not reached'];
	const widths = header.map((_, column) =>
		Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)),
	);
	say();
	for (const row of [header, ...rows]) {
		say(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
	}
	for (const { campaign, outcome } of results) {
		if (outcome.problems.length === 0) continue;
		say(`\n  ${campaign.id} did not come out right:`);
		for (const problem of outcome.problems) say(`    ${problem}`);
	}
}
