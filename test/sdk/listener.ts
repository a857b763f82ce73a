import { createServer, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A call as it came. */
export interface Heard {
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/** Answers calls to an address with the status that `answer` gives, while the work goes on. */
export async function listening<Result>(
	answer: (heard: Heard) => Promise<number>,
	work: (url: string) => Promise<Result>,
): Promise<Result> {
	const server = createServer(async (request, response) => {
		const body = await buffer(request);
		response.writeHead(await answer({ headers: request.headers, body })).end();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	try {
		return await work(`http://127.0.0.1:${address.port}/`);
	} finally {
		server.close();
	}
}

/** The call that is made during the work. */
export async function heardDuring(work: (url: string) => Promise<unknown>): Promise<Heard> {
	let heard: Heard | undefined;
	await listening(async (call) => {
		heard = call;
		return 200;
	}, work);
	if (heard === undefined) throw new Error('nobody has called');
	return heard;
}
