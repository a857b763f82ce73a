import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export interface ReceivedMail {
	to: string;
	/** Its text, decoded. */
	text: string;
}

export interface Mailbox {
	port: number;
	mails: ReceivedMail[];
	close(): void;
}

/** A mail server that takes every mail and holds it, light enough not to be what is measured. */
export async function openMailbox(): Promise<Mailbox> {
	const mails: ReceivedMail[] = [];
	const server = createServer((socket) => void receive(socket, mails).catch(() => {}));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (typeof address !== 'object' || !address) throw new Error('The mailbox has no port');
	return { port: address.port, mails, close: () => server.close() };
}

/** One conversation in SMTP. A mail counts once it was taken, as its sender learns it then. */
async function receive(socket: Socket, mails: ReceivedMail[]): Promise<void> {
	const say = (line: string) => socket.write(`${line}\r\n`);
	// A sender that is killed breaks off.
	socket.on('error', () => socket.destroy());
	let to = '';
	let body: string[] | null = null;
	say('220 mailbox');
	for await (const line of createInterface({ input: socket, crlfDelay: Infinity })) {
		if (body !== null && line !== '.') body.push(line);
		else if (body !== null) {
			mails.push({ to: to.toLowerCase(), text: decoded(body) });
			body = null;
			say('250 taken');
		} else if (/^RCPT TO:/i.test(line)) {
			to = /<([^>]*)>/.exec(line)?.[1] ?? '';
			say('250 ok');
		} else if (/^DATA/i.test(line)) {
			body = [];
			say('354 go on');
		} else if (/^QUIT/i.test(line)) {
			say('221 bye');
			socket.end();
		} else say('250 ok');
	}
}

/** What stands below the headers, without the line breaks of quoted-printable. */
function decoded(lines: string[]): string {
	const text = lines.slice(lines.indexOf('') + 1).join('\n');
	if (!lines.some((line) => /^content-transfer-encoding: quoted-printable/i.test(line)))
		return text;
	const bytes = text
		.replace(/=\n/g, '')
		.replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
	return Buffer.from(bytes, 'latin1').toString('utf8');
}
