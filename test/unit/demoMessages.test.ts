import { once } from 'node:events';
import { createServer } from 'node:http';
import { stringify } from 'flatted';
import { z } from 'zod';
import { readExecution } from '../../demo/execution';
import { inboxAt } from '../../demo/inbox';
import { mailsOf, smsOf } from '../../demo/messages';
import { readExample } from '../../demo/workflow';

const addresses = { sandbox: 'http://127.0.0.1:4010', editor: 'http://127.0.0.1:5678' };

function mail(id: string, from: string) {
	return { id, from: [{ address: from }], to: [], subject: '', text: '', html: '' };
}

test('what a user sends while a campaign of the demo runs is not taken for that campaign’s', async () => {
	const id = 'campaign-email-stripe';
	const { nodes } = await readExample(id, addresses);
	const sender = nodes.find(({ name }) => name === 'Send the mail')?.parameters.fromEmail;
	expect(sender).toBe(`Billing <${id}@example.com>`);
	const own = mail('1', `${id}@example.com`);
	const others = [mail('2', 'hello@brightbeans.example'), mail('3', 'dunning-lago@example.com')];
	expect(mailsOf(id, [own, ...others])).toEqual([own]);
});

test('nor is a text message that another execution sent', () => {
	const sent = [{ json: { id: 'own' } }];
	const run = [{ executionStatus: 'success', data: { main: [sent] } }];
	const execution = readExecution(stringify({ resultData: { runData: { 'Send the SMS': run } } }));
	const sms = ['own', 'of somebody else'].map((id) => ({ id, at: '', to: '', message: '' }));
	expect(smsOf(execution, sms).map(({ id }) => id)).toEqual(['own']);
});

test('a mail of the user’s own without HTML, subject or recipient is read as well', async () => {
	const server = createServer((_request, response) => response.end('[{"id":"1","text":"Hi"}]'));
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const { port } = z.object({ port: z.number() }).parse(server.address());
	const mails = await inboxAt(`http://127.0.0.1:${port}`).mails();
	server.close();
	expect(mails).toEqual([{ id: '1', subject: '', text: 'Hi', html: '', from: [], to: [] }]);
});
