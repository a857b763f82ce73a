import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Failure } from '../errors';
import { realClock } from './clock';
import type { Run } from './run';
import { summary, Tally } from './summary';

const betweenLogs = 30_000;

/** Counts what becomes of the items, logs it in long runs, and says in the end how it went. */
export class Progress {
	private readonly tally = new Tally();
	private handled = 0;
	private nextLog = realClock.now() + betweenLogs;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly total: number,
	) {}

	add(results: Array<Pick<INodeExecutionData, 'json'>>): void {
		this.tally.results += results.length;
		this.tally.neverExpire += results.filter(({ json }) => json.expirySource === 'never').length;
		this.step();
	}

	addFailure({ failureCode }: Failure): void {
		this.tally.addFailure(failureCode);
		this.step();
	}

	/** Shows one line above the output. A single item speaks for itself. */
	tell({ noun, gate }: Run): void {
		if (this.total < 2) return;
		const type = this.tally.failed.size > 0 ? 'warning' : 'info';
		const message = summary(this.tally, noun, gate.heldBack);
		this.context.addExecutionHints({ message, type, location: 'outputPane' });
	}

	private step(): void {
		this.handled++;
		if (realClock.now() < this.nextLog) return;
		this.nextLog = realClock.now() + betweenLogs;
		this.context.logger.info(
			`${this.context.getNode().name}: ${this.handled} of ${this.total} done`,
		);
	}
}
