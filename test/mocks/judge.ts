import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordOrEmpty } from '../../nodes/core/reading/parse';
import { fairConditions } from '../../sandbox';
import type { VendorName } from '../../scripts/vendors';
import { contracts } from '../vendors/contracts';
import type { Forwarded } from './forwarder';

/** A vendor's contract, and what sees all requests and notes what the contract does not have. */
interface Judge {
	file: string;
	/** The path of the vendor's own server, which that of Prism does not have. */
	below: string;
	/** Since it was last emptied. */
	problems: string[];
	sees(request: Forwarded): void;
}

/**
 * Prism lets parameters of a query through that there are not, so they are looked for here.
 * @param folder where the contracts are
 */
export function judgeOf(name: VendorName, folder: string): Judge {
	const vendorContract = contracts[name];
	if (!vendorContract) throw new Error(`${name} has no contract`);
	const file = join(folder, vendorContract.file);
	const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
	const contract = vendorContract.read(document);
	const circumstances = { conditions: fairConditions, isProbe: false };
	const problems: string[] = [];
	return {
		file,
		below: basePath(document),
		problems,
		sees(request) {
			const exchange = { ...request, provider: name, answer: null, conditions: fairConditions };
			for (const problem of contract.request(exchange) ?? []) {
				const isExcused = vendorContract.exceptions.some((one) =>
					one.excuses(problem, circumstances),
				);
				if (!isExcused) problems.push(`${problem.call}: ${problem.at} ${problem.message}`);
			}
		},
	};
}

/** The path of the first server in a contract. */
function basePath(document: unknown): string {
	const { servers } = recordOrEmpty(document);
	const [first] = Array.isArray(servers) ? servers : [];
	const { url } = recordOrEmpty(first);
	const path = typeof url === 'string' && URL.canParse(url) ? new URL(url).pathname : '/';
	return path === '/' ? '' : path;
}
