import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { redirectFlows } from '../../demo/campaigns';
import { claimDataFolder } from '../../demo/claim';
import { installPackage, registerPackage } from '../../demo/communityPackage';
import { demoCredentials, type Credential } from '../../demo/credentials';
import { signIn, type Editor } from '../../demo/editor';
import { dataFolder } from '../../demo/folders';
import { startInbox, type Inbox } from '../../demo/inbox';
import { installPrograms } from '../../demo/install';
import { startN8n } from '../../demo/n8n';
import { readOwner } from '../../demo/owner';
import { choosePorts } from '../../demo/ports';
import { readExample, withCredentials } from '../../demo/workflow';
import { startSandbox, type Sandbox } from '../../sandbox/index';

export const campaign = 'campaign-open-portal';
/** Where the pictures go, to be looked at. */
export const pictures = join(dataFolder, 'pictures');

/** All that a customer's way from the mail to the portal leads through. */
export interface Stage {
	sandbox: Sandbox;
	inbox: Inbox;
	editor: Editor;
	n8nUrl: string;
	browser: Browser;
	credentials: Array<Credential & { id: string }>;
	/** The keys that links are signed with. */
	signing: Credential;
}

/** Starts n8n with the package, the redirect flows and the campaign, an inbox, and a browser. */
export async function setStage(): Promise<Stage> {
	claimDataFolder();
	mkdirSync(pictures, { recursive: true });
	const node = await installPrograms();
	await installPackage();
	const ports = await choosePorts();
	const sandbox = await startSandbox({ port: ports.sandbox });
	const inbox = await startInbox(node, ports);
	const n8nUrl = await startN8n(node, ports);
	const editor = await signIn(n8nUrl, await readOwner());
	await registerPackage(node, editor);

	const credentials = [];
	for (const credential of demoCredentials(sandbox, ports)) {
		credentials.push({ ...credential, id: await editor.saveCredential(credential) });
	}
	for (const id of [...redirectFlows, campaign]) {
		const example = await readExample(id, { sandbox: sandbox.url, editor: n8nUrl });
		await editor.saveWorkflow(id, withCredentials(example, credentials));
	}
	for (const id of redirectFlows) await editor.publish(id);
	const signing = credentials.find(({ type }) => type === 'portalLinkApi');
	if (!signing) throw new Error('The demo has no signing key');
	return { sandbox, inbox, editor, n8nUrl, credentials, signing, browser: await launch() };
}

async function launch(): Promise<Browser> {
	return await chromium.launch({
		executablePath: process.env.CHROMIUM ?? execFileSync('which', ['chromium']).toString().trim(),
		args: [
			'--headless',
			'--no-sandbox',
			'--disable-gpu',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}
