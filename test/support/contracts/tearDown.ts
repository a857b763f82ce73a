import { contracts } from '../../vendors/contracts';
import { report } from './report';
import { closeTallies } from './tally';

/** After all tests, once: says what was validated. */
export default function tearDown(): void {
	process.stderr.write(`\n${report(contracts, closeTallies()).join('\n')}\n`);
}
