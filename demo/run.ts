import { vendors } from '../scripts/vendors';
import { campaignsOf, sum } from './campaigns';
import { claimDataFolder } from './claim';
import { installPackage, registerPackage } from './communityPackage';
import { demoCredentials } from './credentials';
import { signIn } from './editor';
import { flows, flowsToPublish, triggerFlows } from './flows';
import { startInbox } from './inbox';
import { installPrograms } from './install';
import { startN8n } from './n8n';
import { readOwner } from './owner';
import { playVendors } from './playedVendors';
import { choosePorts } from './ports';
import { stopAll } from './processes';
import { DemoError, say, step } from './progress';
import { runCampaign } from './runCampaign';
import { aServerEnds } from './servers';
import { sayOutcomes } from './summary';
import { asTheDemos, readExample, withCredentials } from './workflow';

/** Runs the campaigns in a real n8n. Gives whether all came out right; without `once` it stays up. */
async function demo(once: boolean): Promise<boolean> {
	claimDataFolder();
	const node = await installPrograms();
	await installPackage();

	const ports = await choosePorts();
	const sandbox = await playVendors(ports);
	const inbox = await step('Starting the mail server', () => startInbox(node, ports));
	const n8nUrl = await step('Starting n8n (longer the first time)', () => startN8n(node, ports));
	const owner = await readOwner();
	const editor = await signIn(n8nUrl, owner);

	await step('Importing credentials and examples', async () => {
		await registerPackage(node, editor);
		const credentials = [];
		for (const credential of demoCredentials(sandbox, ports)) {
			credentials.push({ ...credential, id: await editor.saveCredential(credential) });
		}
		for (const id of flows) {
			const example = await readExample(id, { sandbox: sandbox.url, editor: n8nUrl });
			await editor.saveWorkflow(id, asTheDemos(withCredentials(example, credentials)));
		}
		// What events start is the user's to publish, in this copy or in another: with both, a customer gets two mails.
		const published = flowsToPublish.filter((id) => !triggerFlows.includes(id));
		for (const id of published) await editor.publish(id);
	});

	const places = `
  Editor   ${n8nUrl}/home/workflows  (${owner.email}, password ${owner.password})
  Inbox    ${inbox.url}
  SMS      ${sandbox.url}/sms
  Events   ${sandbox.url}/events  (sends those that start flows)
  Sandbox  ${sandbox.url}  (plays ${namesOfVendors()}, for programs only)
`;
	// Whoever watches need not wait for the last campaign.
	if (!once)
		say(
			`${places}\nAll campaigns now run once, which takes some minutes. Look at them meanwhile.\n`,
		);

	const results = [];
	for (const campaign of campaignsOf(sandbox)) {
		const outcome = await step(`Running ${campaign.id}`, () =>
			runCampaign(campaign, {
				inbox,
				sandbox,
				execute: () => editor.execute(campaign.id, 'Run the campaign'),
			}),
		);
		results.push({ campaign, outcome });
	}
	sayOutcomes(results);
	const counts = sum(results.map(({ outcome }) => outcome));
	const allRight = results.every(({ outcome }) => outcome.problems.length === 0);

	if (once) {
		say(JSON.stringify({ ...counts, n8nVersion: editor.n8nVersion }));
		return allRight;
	}
	say(`${places}\nPress Ctrl+C to stop.`);
	return await aServerEnds;
}

function namesOfVendors(): string {
	return new Intl.ListFormat('en').format(
		Object.values(vendors).map(({ displayName }) => displayName),
	);
}

let ending: Promise<never> | undefined;

/** Ends what was started, then this process. The first call decides the status. */
async function end(status: number): Promise<never> {
	ending ??= stopAll().then(() => process.exit(status));
	return await ending;
}

function stopEarly(): void {
	if (!ending) say('\nStopping…');
	void end(130);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopEarly);
// npm hands a SIGTERM to the shell between it and the demo, and the shell dies of it alone.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && stopEarly(), 500).unref();

/** The message of what the reader can put right; of what only a programmer can, all that is known. */
function explain(error: unknown): string {
	if (error instanceof DemoError) return error.message;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

Promise.race([demo(process.argv.includes('--once')), aServerEnds])
	.then(async (allRight) => await end(allRight ? 0 : 1))
	.catch(async (error: unknown) => {
		if (!ending) console.error(`\n${explain(error)}`);
		await end(1);
	});
