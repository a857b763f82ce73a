import { ok, warning, type Finding } from './finding';
import type { RecordedAnswer } from './recorder';

/** How fast the provider answered, and whether it had to be asked again. */
export function speedFinding(
	answers: readonly RecordedAnswer[],
	timeoutMilliseconds: number,
): Finding {
	const times = answers.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
	const usual = times[Math.floor(times.length / 2)] ?? 0;
	const slowest = times.at(-1) ?? 0;
	const refused = answers.filter(({ trouble }) => trouble === 'limit').length;
	const faults = answers.filter(({ trouble }) => trouble === 'fault').length;
	const facts = `${answers.length} requests, usually ${usual} ms, at most ${slowest} ms, ${refused} refused, ${faults} faults`;
	const counts = `${answers.length} requests: most were answered in ${inTime(usual)}, the slowest in ${inTime(slowest)}.`;
	if (slowest > timeoutMilliseconds / 2) {
		const found = `${counts} After ${inTime(timeoutMilliseconds)} the node gives up.`;
		const advice =
			'The provider is slow. Raise Timeout under Options of your nodes, and run long lists at night.';
		return warning(found, facts, advice);
	}
	if (faults > 0) {
		const found = `${counts} ${faults} of them failed on the way and had to be repeated.`;
		const advice =
			'Nodes repeat such requests by themselves. If it stays like this, ask the provider.';
		return warning(found, facts, advice);
	}
	if (refused > 0) {
		const found = `${counts} The provider refused ${refused} of them, as they came too fast.`;
		const advice = 'Nodes wait and go on by themselves, but long lists take their time.';
		return warning(found, facts, advice);
	}
	return ok(counts, facts);
}

function inTime(milliseconds: number): string {
	if (milliseconds < 1000) return `${milliseconds} ms`;
	return `${(milliseconds / 1000).toLocaleString('en-US', { maximumFractionDigits: 1 })} s`;
}
