import { createServer, type RequestListener } from 'node:http';

/** A server that is none of the user's providers. */
export interface Stranger {
	url: string;
	/** The headers of all requests so far. */
	heard: string[];
	stop(): void;
}

/** Starts one that answers so. */
export async function startStranger(answer: RequestListener): Promise<Stranger> {
	const heard: string[] = [];
	const server = createServer((request, response) => {
		heard.push(request.rawHeaders.join(' '));
		answer(request, response);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : undefined;
	return {
		url: `http://127.0.0.1:${port}`,
		heard,
		stop() {
			server.closeAllConnections();
			server.close();
		},
	};
}
