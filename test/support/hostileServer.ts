import { createServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

const plainPiece = Buffer.alloc(65_536, '1');
/** Pieces that are packed each by itself unpack to one text, too. */
const packedPiece = gzipSync(plainPiece);

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
		const piece = packed ? packedPiece : plainPiece;
		const more = () => {
			while (!socket.destroyed && socket.write(piece));
			if (!socket.destroyed) socket.once('drain', more);
		};
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
