import { createServer, type RequestListener } from 'node:http';

/** A server that is none of the user's providers. */
export interface Stranger {
	url: string;
	/** How often it was asked so far. */
	readonly heard: number;
	stop(): void;
}

/** Starts one that answers so. */
export async function startStranger(answer: RequestListener): Promise<Stranger> {
	let heard = 0;
	const server = createServer((request, response) => {
		heard += 1;
		answer(request, response);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : undefined;
	return {
		url: `http://127.0.0.1:${port}`,
		get heard() {
			return heard;
		},
		stop() {
			server.closeAllConnections();
			server.close();
		},
	};
}
