import { startSandbox, type Sandbox } from '../../sandbox';

/** One sandbox for the tests of a file, back at its start before each of them. */
export function sandboxForTests(): () => Sandbox {
	let sandbox: Sandbox | undefined;
	const get = () => {
		if (!sandbox) throw new Error('The sandbox runs inside tests only');
		return sandbox;
	};
	beforeAll(async () => {
		sandbox = await startSandbox();
	});
	beforeEach(() => get().reset());
	afterAll(async () => await sandbox?.stop());
	return get;
}
