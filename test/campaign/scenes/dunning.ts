import { http } from '../../../demo/http';
import { fromMail } from '../../../demo/messages';
import { campaignName, thisCampaign } from '../../../examples/templates/thisCampaign';
import { workflow } from '../../../examples/templates/flow';
import { runTheCampaign } from '../../../examples/templates/start';
import { createTable, getRows, updateRows } from '../../../examples/templates/table';
import { check } from '../../e2e/report';
import { entered, importFlow, press, type Stage } from '../stage';
import type { Editor } from '../../../demo/editor';

const id = 'dunning-meteroid';
const days = 'days-go-by';
const campaign = 'Dunning of the tests';
const all = 50;
const paid = 20;
const opened = 10;
/** Who pays after the third step's list was read. */
const late = 5;

/** Of 50 invoices 20 are paid after the first step, and of 10 others the portal is opened: the rest get each step, once. */
export async function dunning(stage: Stage): Promise<void> {
	const { n8n, mailbox, sandbox } = stage;
	const debts = debtsIn(stage);
	const [payers, openers, others] = [
		debts.slice(0, paid),
		debts.slice(paid, paid + opened),
		debts.slice(paid + opened),
	];
	const mailed = () => mailbox.mails.map(({ to }) => to).sort();
	const texted = () => sandbox.sms.map(({ to }) => to).sort();
	const emails = (wanted: typeof debts) => wanted.map(({ email }) => email).sort();
	mailbox.mails.length = 0;
	const editor = await n8n.start();
	await importFlow(stage, editor, id, { values: entered({ campaign, firstTryTo: '' }) });
	await editor.publish(id);
	await importDays(editor);

	await press(editor, id);
	check('all get the first step', mailed(), emails(debts));
	const links = new Map(mailbox.mails.map((mail) => [mail.to, linkIn(mail.text)]));
	for (const { pay } of payers) pay();
	for (const { email } of openers) {
		await http.post(links.get(email) ?? '', undefined, {
			maxRedirects: 0,
			validateStatus: (status) => status === 303,
		});
	}
	mailbox.mails.length = 0;
	await press(editor, id);
	await goBy(editor, 2);
	await press(editor, id);
	check('nobody gets the second step before its day', mailed(), []);

	await goBy(editor, 1);
	await press(editor, id);
	await press(editor, id);
	check('the others get the second step, once', mailed(), emails(others));
	mailbox.mails.length = 0;

	await goBy(editor, 4);
	const payingLate = others.slice(0, late);
	// Asked for by ID, it is paid by then.
	sandbox.answerWith(({ path }) => {
		payingLate.find((one) => path.endsWith(`/${one.id}`))?.pay();
		return undefined;
	});
	const execution = await press(editor, id);
	await press(editor, id);
	check('nobody gets another mail', mailed(), []);
	check(
		'the third step is a text message to those who have not paid meanwhile',
		texted(),
		others
			.slice(late)
			.map(({ phone }) => phone)
			.sort(),
	);
	check(
		'and those who have are listed',
		execution.items('Who was not reached').map(({ code }) => code),
		payingLate.map(() => 'settled'),
	);
	await n8n.kill();
}

interface Debt {
	id: string;
	email: string;
	phone: string;
	pay(): void;
}

/** The invoices that are to be dunned, of as many customers. All others are paid. */
function debtsIn({ sandbox }: Stage): Debt[] {
	const owed = sandbox.segments.meteroid
		.invoices()
		.filter(({ paymentStatus }) => paymentStatus !== 'PAID');
	const yesterday = new Date(Date.now() - 86_400_000);
	const debts = new Map<string, Debt>();
	for (const invoice of owed) {
		const { id, status, paymentStatus, dueAt, customer } = invoice;
		const { email, phone } = customer;
		const pay = () => void Object.assign(invoice, { paymentStatus: 'PAID' });
		const isReachable = /^[\w.]+@[\w.]+$/.test(email ?? '') && /^\+\d+$/.test(phone ?? '');
		const isUnpaid = status === 'FINALIZED' && paymentStatus === 'UNPAID';
		const isOverdue = isUnpaid && dueAt !== null && dueAt < yesterday;
		const isWanted = isOverdue && isReachable && debts.size < all && !debts.has(customer.id);
		if (!isWanted) pay();
		else debts.set(customer.id, { id, email: String(email), phone: String(phone), pay });
	}
	return [...debts.values()];
}

function linkIn(text: string): string {
	return fromMail({ text, html: '', to: [] }).links[0] ?? '';
}

/** Moves back what the table says of messages that were sent. */
async function importDays(editor: Editor): Promise<void> {
	const nodes = [
		runTheCampaign,
		thisCampaign([0, 0], campaign),
		createTable([0, 0]),
		getRows(
			{ id: 'rows', name: 'Rows', at: [0, 0] },
			{ allOf: [{ campaign: campaignName, state: 'sent' }] },
		),
		updateRows(
			{ id: 'back', name: 'Back', at: [0, 0] },
			{
				campaign: campaignName,
				customer: '={{ $json.customer }}',
				about: '={{ $json.about }}',
				state: 'sent',
			},
			{ sentAt: '={{ DateTime.fromISO($json.sentAt).minus({ days: 1 }).toISO() }}' },
		),
	];
	const toTheNext = nodes.slice(1).map((next, index) => [nodes[index]?.name, [[next.name]]]);
	const { settings, ...rest } = workflow(days, nodes, Object.fromEntries(toTheNext));
	const all = { ...rest, settings: { ...settings, saveManualExecutions: true } };
	await editor.saveWorkflow(days, JSON.parse(JSON.stringify(all)));
}

async function goBy(editor: Editor, count: number): Promise<void> {
	for (let day = 0; day < count; day++) await press(editor, days);
}
