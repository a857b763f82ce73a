import { startSandbox } from '../sandbox/index';
import { campaigns, sum } from './campaigns';
import { claimDataFolder } from './claim';
import { installPackage, registerPackage } from './communityPackage';
import { demoCredentials } from './credentials';
import { signIn } from './editor';
import { startInbox } from './inbox';
import { installPrograms } from './install';
import { startN8n } from './n8n';
import { readOwner } from './owner';
import { choosePorts } from './ports';
import { stopAll } from './processes';
import { DemoError, say, step } from './progress';
import { runCampaign } from './runCampaign';
import { sayOutcomes } from './summary';
import { readExample, withCredentials } from './workflow';

/** Runs the campaigns in a real n8n. Gives whether all came out right; without `once` it stays up. */
async function demo(once: boolean): Promise<boolean> {
	claimDataFolder();
	const node = await installPrograms();
	await installPackage();

	const ports = await choosePorts();
	const sandbox = await startSandbox({ port: ports.sandbox });
	const inbox = await step('Starting the mail server', () => startInbox(node, ports));
	const n8n = await step('Starting n8n (half a minute the first time)', () =>
		startN8n(node, ports),
	);
	const owner = await readOwner();
	const editor = await signIn(n8n.url, owner);

	await step('Importing credentials and examples', async () => {
		await registerPackage(node, editor);
		const credentials = [];
		for (const credential of demoCredentials(sandbox, ports)) {
			credentials.push({ ...credential, id: await editor.saveCredential(credential) });
		}
		for (const { id } of campaigns) {
			const example = await readExample(id, sandbox.url);
			await editor.saveWorkflow(id, withCredentials(example, credentials));
		}
	});

	const results = [];
	for (const campaign of campaigns) {
		const outcome = await step(`Running ${campaign.id}`, () =>
			runCampaign(campaign, { editor, inbox, sandbox }),
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
	say(`
  Editor   ${n8n.url}  (${owner.email}, password ${owner.password})
  Inbox    ${inbox.url}
  SMS      ${sandbox.url}/sms
  Sandbox  ${sandbox.url}  (plays gigstack, Meteroid and Appstle)

Press Ctrl+C to stop.`);
	await Promise.race([n8n.server.ended, inbox.server.ended]);
	throw new DemoError('n8n or the mail server ended by itself. Their logs are in demo/data.');
}

/** Ends what was started, then this process. The first call decides the status. */
let ending: Promise<never> | undefined;
async function end(status: number): Promise<never> {
	ending ??= stopAll().then(() => process.exit(status));
	return await ending;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => {
		if (!ending) say('\nStopping…');
		void end(130);
	});
}
demo(process.argv.includes('--once'))
	.then(async (allRight) => await end(allRight ? 0 : 1))
	.catch(async (error: unknown) => {
		if (!ending) console.error(error instanceof DemoError ? `\n${error.message}` : error);
		await end(1);
	});
