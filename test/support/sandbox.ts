import { startSandbox, type Sandbox } from '../../sandbox';
import { skipWaits } from './clocks';

/** One sandbox for the tests of a file, back at its start before each of them. Waits are skipped. */
export function sandboxForTests(options: Parameters<typeof startSandbox>[0] = {}): () => Sandbox {
	let sandbox: Sandbox | undefined;
	const get = () => {
		if (!sandbox) throw new Error('The sandbox runs inside tests only');
		return sandbox;
	};
	beforeAll(async () => {
		sandbox = await startSandbox(options);
	});
	beforeEach(() => {
		get().reset();
		skipWaits();
	});
	afterEach(() => jest.restoreAllMocks());
	afterAll(async () => await sandbox?.stop());
	return get;
}
