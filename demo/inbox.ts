import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { dataFolder, programsFolder } from './folders';
import { http } from './http';
import type { Ports } from './ports';
import { startServer } from './servers';

const addressesSchema = z.array(z.object({ address: z.string() })).default([]);

/** A user's own mail may lack anything. */
const mailSchema = z.object({
	id: z.string(),
	subject: z.string().default(''),
	text: z.string().default(''),
	html: z.string().default(''),
	from: addressesSchema,
	to: addressesSchema,
});

export type Mail = z.infer<typeof mailSchema>;

export interface Inbox {
	url: string;
	mails(): Promise<Mail[]>;
}

export function inboxUrl({ inbox }: Pick<Ports, 'inbox'>): string {
	return `http://127.0.0.1:${inbox}`;
}

/** The inbox of a mail server that runs. */
export function inboxAt(url: string): Inbox {
	return {
		url,
		mails: async () => z.array(mailSchema).parse((await http.get(`${url}/email`)).data),
	};
}

/** Starts the mail server: SMTP on one port, the empty inbox as a web page on another. */
export async function startInbox(node: string, ports: Ports): Promise<Inbox> {
	const folder = join(dataFolder, 'mails');
	await rm(folder, { recursive: true, force: true });
	const url = inboxUrl(ports);

	await startServer(
		{
			name: 'maildev',
			command: node,
			args: [
				join(programsFolder, 'node_modules', 'maildev', 'bin', 'maildev'),
				...['--ip', '127.0.0.1', '--web-ip', '127.0.0.1'],
				...['--smtp', `${ports.smtp}`, '--web', `${ports.inbox}`],
				...['--mail-directory', folder],
			],
			folder: dataFolder,
		},
		`${url}/healthz`,
	);
	return inboxAt(url);
}
