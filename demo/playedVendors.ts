import { onLoopback, startSandbox, type Sandbox } from '../sandbox/index';

/** All vendors, played for an n8n on loopback: they send their events there, as it has no public address. */
export async function playVendors(port: number): Promise<Sandbox> {
	const sandbox = await startSandbox({ port });
	sandbox.set(onLoopback);
	return sandbox;
}
