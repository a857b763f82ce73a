import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Call } from '../../support/webhook';

/** What a vendor sends to an address, as it comes in. */
export async function recordedCall(send: (url: string) => Promise<unknown>): Promise<Call> {
	const calls: Call[] = [];
	const server = createServer((request, response) => {
		void text(request).then((body) => {
			calls.push({ headers: request.headers, body });
			response.end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await send(`http://127.0.0.1:${port}/webhook`);
	server.close();
	const [call] = calls;
	if (!call) throw new Error('Nothing was sent');
	return call;
}
