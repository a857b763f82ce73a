import { onLoopback, startSandbox, type Sandbox } from '../sandbox/index';
import { inboxUrl } from './inbox';
import type { Ports } from './ports';

/** All vendors, played for an n8n on loopback: they send their events there, as it has no public address. */
export async function playVendors(ports: Ports): Promise<Sandbox> {
	const sandbox = await startSandbox({ port: ports.sandbox, inbox: inboxUrl(ports) });
	sandbox.set(onLoopback);
	return sandbox;
}
