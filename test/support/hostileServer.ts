import { createServer, type Server, type Socket } from 'node:net';
import { createGzip } from 'node:zlib';

const oneKilobyte = Buffer.alloc(1024, '1');

/** What a server does with a request, over the bare connection. It may go on for ever: at the test's end it is cut. */
export type Misbehaviour = (socket: Socket) => void;

/** A byte every 100 ms, for ever, after what is sent at once. */
export function drips(start: string, byte: string): Misbehaviour {
	return (socket) => {
		socket.write(start);
		const timer = setInterval(() => socket.write(byte), 100);
		socket.on('close', () => clearInterval(timer));
	};
}

/** An answer with this status that has no end, packed or not. */
export function isEndless(status: string, packed: boolean): Misbehaviour {
	return (socket) => {
		socket.write(
			`HTTP/1.1 ${status}\r\nContent-Type: application/json\r\n${packed ? 'Content-Encoding: gzip\r\n' : ''}Connection: close\r\n\r\n`,
		);
		const stream = packed ? createGzip() : socket;
		if (stream !== socket) stream.pipe(socket);
		const more = () => {
			while (!socket.destroyed && stream.write(oneKilobyte));
			if (!socket.destroyed) stream.once('drain', more);
		};
		socket.on('close', () => stream.destroy());
		more();
	};
}

/** A server that does nothing right. */
export class HostileServer {
	requests = 0;
	private readonly sockets = new Set<Socket>();

	private constructor(
		private readonly server: Server,
		readonly url: string,
	) {}

	static async start(misbehave: Misbehaviour): Promise<HostileServer> {
		const server = createServer();
		await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
		const address = server.address();
		const port = typeof address === 'object' ? address?.port : undefined;
		const hostile = new HostileServer(server, `http://127.0.0.1:${port}`);
		server.on('connection', (socket) => {
			hostile.sockets.add(socket);
			socket.on('error', () => undefined);
			socket.on('close', () => hostile.sockets.delete(socket));
			socket.once('data', () => {
				hostile.requests++;
				misbehave(socket);
			});
		});
		return hostile;
	}

	get open(): number {
		return this.sockets.size;
	}

	async stop(): Promise<void> {
		for (const socket of this.sockets) socket.destroy();
		await new Promise((done) => this.server.close(done));
	}
}
