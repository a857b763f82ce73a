import type { VendorContracts } from './contract';
import type { Tally } from './tally';

/** What is wrong in one place is often wrong in many: the first lines, by how often, tell it. */
const shownViolations = 40;

const number = (value = 0): string => value.toLocaleString('en');

/** What the run says at its end of each vendor, in lines. */
export function report(vendors: VendorContracts, tally: Tally): string[] {
	return Object.entries(vendors).flatMap(([vendor, contract]) => {
		if (!contract) return [`${vendor} has no contract: nothing was validated`];
		const { file, exceptions } = contract;
		const { requests, answers, deliveries, unknown } = tally.validated[vendor] ?? {};
		const counts = `${number(requests)} requests, ${number(answers)} answers, ${number(deliveries)} events`;
		const silent = unknown ? `; it says nothing of ${number(unknown)} requests` : '';
		const needed = tally.exceptions[vendor] ?? {};
		const unneeded = exceptions.map(({ name }) => name).filter((name) => !needed[name]);
		const violations = Object.entries(tally.violations[vendor] ?? {}).sort(
			([, one], [, other]) => other - one,
		);
		return [
			`${vendor}, held against ${file}: ${counts}${silent}`,
			...Object.entries(needed).map(
				([name, times]) => `  excused: ${name}, ${number(times)} times`,
			),
			...unneeded.map((name) => `  no exchange needed the exception: ${name}`),
			...violations
				.slice(0, shownViolations)
				.map(([line, times]) => `  VIOLATION, ${number(times)} times: ${line}`),
			...(violations.length > shownViolations
				? [`  and ${violations.length - shownViolations} other violations`]
				: []),
		];
	});
}
