import type { Conditions } from '../../../sandbox';
import type { Delivery, Exchange, Observer } from '../../../sandbox/stage/observers';
import type { VendorName } from '../../../scripts/vendors';
import type { Circumstances, Contract, Problem, VendorContract } from './contract';
import { isOnPurpose } from './onPurpose';
import { add, emptyTally } from './tally';

/** Holds what the sandbox is asked and says against the contracts, and keeps what they do not allow. */
export class Judge implements Observer {
	readonly tally = emptyTally();
	readonly #contracts = new Map<VendorName, Contract>();
	#violations = new Map<string, number>();

	constructor(
		private readonly vendorContract: (provider: VendorName) => VendorContract | null,
		private readonly read: (vendor: VendorContract) => Contract,
	) {}

	exchange(exchange: Exchange<Conditions>): void {
		const { provider, method, target, answer, conditions } = exchange;
		const isProbe = isOnPurpose(exchange);
		const where = { conditions, isProbe };
		const vendor = this.vendorContract(provider);
		if (!vendor) return;
		const contract = this.#contract(provider, vendor);
		const line = `${provider}: ${method} ${withoutSecrets(target)}`;
		const refused = this.#judge('requests', provider, vendor, contract.request(exchange), where);
		const isTakenForGood = answer !== null && answer.status < 400;
		if (isTakenForGood || !isProbe) this.#keep(provider, line, refused);

		if (!answer) return;
		const wrong = this.#judge('answers', provider, vendor, contract.answer(exchange), where);
		this.#keep(provider, `${line} → ${answer.status}`, wrong);
	}

	delivery(delivery: Delivery<Conditions>): void {
		const { provider, event, conditions } = delivery;
		const where = { conditions, isProbe: false };
		const vendor = this.vendorContract(provider);
		if (!vendor) return;
		const problems = this.#contract(provider, vendor).delivery(delivery);
		const wrong = this.#judge('deliveries', provider, vendor, problems, where);
		this.#keep(provider, `${provider}: event ${event}`, wrong);
	}

	/** What was not allowed since this was asked last: one line each, with how often it was met. */
	newViolations(): string[] {
		const lines = [...this.#violations].map(([line, times]) =>
			times > 1 ? `${line} (${times} times)` : line,
		);
		this.#violations = new Map();
		return lines;
	}

	#contract(provider: VendorName, vendor: VendorContract): Contract {
		const known = this.#contracts.get(provider) ?? this.read(vendor);
		this.#contracts.set(provider, known);
		return known;
	}

	/** Counts, and leaves out what an exception excuses. */
	#judge(
		what: string,
		provider: VendorName,
		{ exceptions }: VendorContract,
		problems: Problem[] | null,
		where: Circumstances,
	): Problem[] {
		if (!problems && what === 'requests') add(this.tally.validated, provider, 'unknown');
		if (!problems) return [];
		add(this.tally.validated, provider, what);
		return problems.filter((problem) => {
			const excuse = exceptions.find((one) => one.excuses(problem, where));
			if (excuse) add(this.tally.exceptions, provider, excuse.name);
			return !excuse;
		});
	}

	#keep(provider: VendorName, line: string, problems: Problem[]): void {
		for (const problem of problems) {
			const { part, call, at, message, status } = problem;
			// The same in each row of a list is one violation.
			const words = `${part}: ${at.replace(/\/\d+(?=\/|$)/g, '/*')} ${message}`;
			const told = `${line}: ${words}`;
			this.#violations.set(told, (this.#violations.get(told) ?? 0) + 1);
			const kind = `${withoutSecrets(call)}${status ? ` → ${status}` : ''}`;
			add(this.tally.violations, provider, `${kind}: ${words}`);
		}
	}
}

/** Values that look like a key, or whose name says that they are one, do not reach the log. */
const withoutSecrets = (target: string): string =>
	target
		.replace(/([?&][^=&]*(?:token|key|secret|signature)[^=&]*=)[^&]*/gi, '$1…')
		.replace(/[\w-]{16,}\.[\w-]{8,}\.[\w-]{8,}|\b(?:sk|apst|whsec|pv)_\w+/g, '…');
