import { observers } from '../../../sandbox/stage/observers';
import { contracts } from '../../vendors/contracts';
import { readContract } from './folder';
import { Judge } from './judge';
import { writeTally } from './tally';

// Of each file of tests, where CONTRACTS is set: see jest.config.js.
const judge = new Judge((vendor) => contracts[vendor], readContract);
observers.add(judge);

function expectNoViolation(): void {
	const violations = judge.newViolations();
	if (violations.length === 0) return;
	const shown = violations.slice(0, 20);
	const rest = violations.length - shown.length;
	const lines = [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])];
	const error = new Error(`Not as the vendor's contract has it:\n${lines.join('\n')}`);
	// Where this stands is of no use to the reader.
	error.stack = error.message;
	throw error;
}

// What beforeAll has done counts for the first test. A file's own afterAll comes after these: none sends anything.
afterEach(expectNoViolation);
afterAll(() => {
	writeTally(judge.tally);
	expectNoViolation();
});
