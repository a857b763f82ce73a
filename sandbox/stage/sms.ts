import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { htmlPage, text } from './html';
import { json } from './jsonBody';

const messageSchema = z.object({
	to: z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be a number in E.164, such as +525512345001'),
	message: z.string().trim().min(1, 'must not be empty'),
});

export interface SmsMessage extends z.infer<typeof messageSchema> {
	id: string;
	/** ISO 8601. */
	at: string;
}

/** Stands in for an SMS provider: takes messages, sends nothing, shows them on a page. */
export function smsRoutes(app: FastifyInstance, sms: SmsMessage[]): void {
	app.post('/sms/messages', async (request, reply) => {
		const parsed = messageSchema.safeParse(json(request.body));
		if (!parsed.success) {
			const problems = parsed.error.issues.map(({ path, message }) => `${path.join()} ${message}`);
			return reply.code(400).send({ error: problems.join('; ') });
		}
		const message = { id: randomUUID(), ...parsed.data, at: new Date().toISOString() };
		sms.push(message);
		return reply.code(201).send({ id: message.id });
	});
	app.get('/_sandbox/sms', async () => sms);
	app.get('/sms', async (_request, reply) => {
		reply.type('text/html; charset=utf-8');
		return inboxPage(sms);
	});
}

function inboxPage(sms: readonly SmsMessage[]): string {
	const newestFirst = [...sms].reverse();
	const entries = newestFirst.map(
		({
			to,
			message,
			at,
		}) => `<li><strong>${text(to)}</strong> <time datetime="${at}">${at.slice(11, 16)} UTC</time>
			<p class="message">${withLinks(message)}</p></li>`,
	);
	const list = entries.length > 0 ? `<ol>${entries.join('')}</ol>` : '<p>Nothing sent yet.</p>';
	return htmlPage('Text messages', `<h1>Text messages (${sms.length})</h1>${list}`);
}

function withLinks(message: string): string {
	return text(message).replace(/https?:\/\/[^\s<]+/g, (link) => `<a href="${link}">${link}</a>`);
}
