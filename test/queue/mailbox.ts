import { Readable } from 'node:stream';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { freePort } from '../../demo/ports';

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

/** A mail server that takes every mail and holds it in memory, without the demo's web page. */
export async function openMailbox(): Promise<Mailbox> {
	const mails: ReceivedMail[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onData: (stream, session, answer) => {
			PostalMime.parse(Readable.toWeb(stream))
				.then(({ text = '' }) => {
					const to = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
					mails.push({ to: to.join(', '), text });
					answer();
				})
				.catch(answer);
		},
	});
	// A sender that is killed breaks off in the middle.
	server.on('error', () => {});
	const port = await freePort();
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	return { port, mails, close: () => server.close() };
}
