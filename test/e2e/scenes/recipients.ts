import { http } from '../../../demo/http';
import { becomesTrue } from '../../../demo/waiting';
import { readExample, withCredentials } from '../../../demo/workflow';
import { pasted } from '../../support/pasted';
import { flowOf, listOf, mailTo, node, start } from '../flow';
import { check } from '../report';
import { campaign, credentialOf, type Stage } from '../stage';

const mallory = 'mallory@evil.example';

/** A customer picked once, and a list connected to it: nobody but that customer gets the link. */
export async function oneCustomerForAll(stage: Stage): Promise<void> {
	const { sandbox, editor, credentials, inbox } = stage;
	const { id, email } = sandbox.cast.meteroid.plain;
	const everybody = node('List', 'meteroid', {
		resource: 'customer',
		operation: 'getAll',
		limit: 166,
	});
	const customer = { __rl: true, mode: 'list', value: id };
	const links = node('Links', 'meteroid', { customer }, { onError: 'continueErrorOutput' });
	const mail = mailTo('={{ $json.email }}', '={{ $json.portalUrl }}');
	const flow = flowOf('One for all', [everybody, links, mail]);
	await editor.saveWorkflow('one-for-all', withCredentials(flow, credentials));
	const before = await count(stage);
	const { items } = await editor.execute('one-for-all', start);
	const failed = items('Links', 1);
	const isSaid = failed.filter(({ error }) => error === 'wrong_customer');
	check('all others are told why', [failed.length, isSaid.length], [165, 165]);
	const recipients = (await inbox.mails()).slice(before).flatMap(({ to }) => to);
	check(
		'and not mailed',
		recipients.map(({ address }) => address),
		[email],
	);
}

/** With Retry On Fail n8n runs the whole node again; those who have their mail get no other. */
export async function mailedOnce(stage: Stage): Promise<void> {
	const { sandbox, editor, credentials } = stage;
	const { plain, another } = sandbox.cast.appstle;
	const { email: first } = plain;
	const { email: second } = another;
	// n8n looks at the first item alone to see whether it has to repeat a node that goes on.
	for (const [onError, people] of [
		['continueErrorOutput', ['none', first, second]],
		['stopWorkflow', [first, second, 'none']],
	] as const) {
		const magic = node(
			'Mail',
			'appstle',
			{
				operation: 'sendMagicLink',
				customer: { __rl: true, mode: 'email', value: '={{ $json.email }}' },
				options: { maxConcurrency: 1 },
			},
			{ onError, retryOnFail: true, maxTries: 3, waitBetweenTries: 100 },
		);
		const flow = flowOf('Once', [...listOf(people.map((email) => ({ email }))), magic]);
		await editor.saveWorkflow('once', withCredentials(flow, credentials));
		const before = sandbox.statistics.emailsSent;
		await editor.execute('once', start);
		check(`${onError}: a mail each`, sandbox.statistics.emailsSent - before, 2);
	}
}

/** Two addresses in the field for one: neither is mailed. */
export async function oneRecipientEach(stage: Stage): Promise<void> {
	const { sandbox, editor, n8nUrl, credentials, inbox } = stage;
	const { plain, another } = sandbox.cast.meteroid;
	const example = await readExample(campaign, { sandbox: sandbox.url, editor: n8nUrl });
	const list = example.nodes.find((one) => one.name === 'Customers');
	if (!list) throw new Error('The campaign has no list');
	const row = ({ id, name, email }: typeof plain) => ({
		customerId: id,
		customerName: name,
		email,
		phone: '',
		language: 'en',
	});
	const several = { ...row(plain), email: `${plain.email}, ${mallory}` };
	list.parameters.list = pasted([several, row(another)]);
	// Another workflow has its path already.
	const opened = example.nodes.find((one) => one.name === 'Link opened');
	if (opened) opened.parameters.path = 'several';
	await editor.saveWorkflow('several', withCredentials(example, credentials));
	await editor.publish('several');
	const before = await count(stage);
	await editor.execute('several', 'Run the campaign');
	const recipients = (await inbox.mails()).slice(before).flatMap(({ to }) => to);
	check(
		'a mail goes to who has one address, and to nobody else',
		recipients.map(({ address }) => address),
		[another.email],
	);
}

/** Who has the key of the chunks can have links sent, but not to an address of their own. */
export async function chunksAreMailedToTheirCustomers(stage: Stage): Promise<void> {
	const { sandbox, editor, n8nUrl, credentials, inbox } = stage;
	const { plain, withoutEmail } = sandbox.cast.meteroid;
	const id = 'campaign-in-chunks';
	const example = await readExample(id, { sandbox: sandbox.url, editor: n8nUrl });
	await editor.saveWorkflow(id, withCredentials(example, credentials));
	await editor.publish(id);
	const key = String(credentialOf(stage.credentials, 'httpHeaderAuth').data.value);
	const customers = [plain, withoutEmail].map((one) => ({ customerId: one.id, email: mallory }));
	const before = await count(stage);
	const post = async (value: string) => {
		const headers = { 'X-Campaign-Key': value };
		const settings = { headers, validateStatus: () => true };
		return await http.post(`${n8nUrl}/webhook/campaign-chunk`, { customers }, settings);
	};
	check('without the key nothing is sent', (await post('wrong')).status, 403);
	check('with it links are', (await post(key)).status, 200);
	await becomesTrue(async () => (await count(stage)) > before, 10);
	const recipients = (await inbox.mails()).slice(before).flatMap(({ to }) => to);
	check(
		'to the address on file alone',
		recipients.map(({ address }) => address),
		[plain.email?.toLowerCase()],
	);
}

async function count({ inbox }: Stage): Promise<number> {
	return (await inbox.mails()).length;
}
