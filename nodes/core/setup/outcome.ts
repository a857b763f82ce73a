import type { NodeExecutionHint } from 'n8n-workflow';
import type { Output } from '../campaign/outcome';
import type { Result, Step } from './finding';
import { issueAddress } from './manifest';

/** The step that has a link made. */
export const linkStep = 'Portal link';

/** An item for each step, and one for the report where there is one. */
export function itemsOf(steps: readonly Step[], report: string | null): Output[] {
	const items = steps.map(({ step, result, found, advice }) => ({
		// n8n shows an empty text in red.
		json: { step, result, found, advice: advice || 'Nothing to do.' },
	}));
	if (report === null) return items;
	const found = 'All of the above, and what the answers were like. It contains no values.';
	const advice = `To send it to us, switch to JSON, click report, and choose Copy Selection: the other rows may name a customer. Paste it at ${issueAddress}.`;
	return [...items, { json: { step: 'Report', result: 'ok', found, advice, report } }];
}

/** In the order in which users want to know. */
const results: Result[] = ['failed', 'warning', 'ok', 'skipped'];

/** The line above the output: what all steps came to, and which of them need a look. */
export function tellOf(steps: readonly Step[]): NodeExecutionHint {
	const counts = results.flatMap((result) => {
		const names = steps.filter((one) => one.result === result).map(({ step }) => step);
		if (names.length === 0) return [];
		const isBad = result === 'failed' || result === 'warning';
		return [
			`${names.length} ${wordFor(result, names.length)}${isBad ? ` (${names.join('; ')})` : ''}`,
		];
	});
	const isWell = steps.every(({ result }) => result === 'ok' || result === 'skipped');
	const isMade = steps.some(({ step, result }) => step === linkStep && result !== 'skipped');
	const made = isMade ? ' One portal link was asked for; nothing else changed.' : '';
	const advised = steps
		.filter(({ result, advice }) => result === 'ok' && advice !== '')
		.map(({ step }) => step);
	const read = advised.length > 0 ? ` Read the advice for ${advised.join(' and ')}.` : '';
	const end = isWell
		? `The node works with your account.${read}`
		: 'The column advice says what to do.';
	return {
		message: `Check Setup: ${counts.join(' · ')}. ${end}${made}`,
		type: isWell ? 'info' : 'warning',
		location: 'outputPane',
	};
}

function wordFor(result: Result, count: number): string {
	return result === 'warning' && count > 1 ? 'warnings' : result;
}
