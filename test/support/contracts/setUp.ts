import { contracts } from '../../vendors/contracts';
import { expectContracts } from './folder';
import { openTallies } from './tally';

/** Before all tests, once. */
export default function setUp(): void {
	expectContracts(contracts);
	openTallies();
}
