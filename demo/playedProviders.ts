import { startSandbox, type Sandbox } from '../sandbox/index';

/** The three providers, played for an n8n on loopback: they send their events there, as it has no public address. */
export async function playProviders(port: number): Promise<Sandbox> {
	const sandbox = await startSandbox({ port });
	sandbox.set({ gigstackWebhooksTakeHttp: true, meteroidWebhooksTakePrivate: true });
	return sandbox;
}
