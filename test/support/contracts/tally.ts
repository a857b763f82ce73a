import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const count = z.record(z.number());
const tallySchema = z.object({
	/** How many requests, answers and deliveries were validated, and how many calls the contract says nothing of. */
	validated: z.record(count),
	/** How often each exception was needed, by vendor and name. */
	exceptions: z.record(count),
	/** How often each kind of violation was met, by vendor. */
	violations: z.record(count),
});

/** What one file of tests, or the whole run, has seen of each vendor. */
export type Tally = z.infer<typeof tallySchema>;

export const emptyTally = (): Tally => ({ validated: {}, exceptions: {}, violations: {} });

export function add(
	counts: Record<string, Record<string, number>>,
	vendor: string,
	name: string,
	by = 1,
): void {
	const ofVendor = (counts[vendor] ??= {});
	ofVendor[name] = (ofVendor[name] ?? 0) + by;
}

/** Where jest's workers leave their tallies: a folder that they learn of by their environment. */
const variable = 'CONTRACTS_TALLIES';

export function openTallies(): void {
	process.env[variable] = mkdtempSync(join(tmpdir(), 'contracts-'));
}

let written = 0;

export function writeTally(tally: Tally): void {
	const name = `${process.pid}-${process.hrtime.bigint()}-${(written += 1)}.json`;
	writeFileSync(join(process.env[variable] ?? tmpdir(), name), JSON.stringify(tally));
}

/** All tallies as one; takes the folder away. */
export function closeTallies(): Tally {
	const folder = process.env[variable] ?? '';
	const whole = emptyTally();
	for (const name of readdirSync(folder)) {
		const one = tallySchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
		for (const part of ['validated', 'exceptions', 'violations'] as const) {
			for (const [vendor, counts] of Object.entries(one[part])) {
				for (const [what, by] of Object.entries(counts)) add(whole[part], vendor, what, by);
			}
		}
	}
	rmSync(folder, { recursive: true });
	return whole;
}
