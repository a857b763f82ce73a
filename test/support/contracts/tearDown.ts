import { report } from './report';
import { closeTallies } from './tally';
import { vendors } from './vendors';

/** After all tests, once: says what was validated. */
export default function tearDown(): void {
	process.stderr.write(`\n${report(vendors, closeTallies()).join('\n')}\n`);
}
