import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../demo/browser';
import { claimDataFolder } from '../../demo/claim';
import { installPackage, registerPackage } from '../../demo/communityPackage';
import { demoCredentials } from '../../demo/credentials';
import { signIn, type Editor } from '../../demo/editor';
import { redirectFlows } from '../../demo/flows';
import { dataFolder } from '../../demo/folders';
import { startInbox, type Inbox } from '../../demo/inbox';
import { installPrograms } from '../../demo/install';
import { startN8n } from '../../demo/n8n';
import { readOwner, type Owner } from '../../demo/owner';
import { playVendors } from '../../demo/playedVendors';
import { freePorts } from '../../demo/ports';
import { readExample, withCredentials, type Credential } from '../../demo/workflow';
import type { Sandbox } from '../../sandbox/index';

export const campaign = 'campaign-open-portal-meteroid';
/** Where the pictures go, to be looked at. */
export const pictures = join(dataFolder, 'pictures');

/** An n8n that was just installed, with the package and nothing else in it. */
export interface FreshN8n {
	sandbox: Sandbox;
	inbox: Inbox;
	editor: Editor;
	n8nUrl: string;
	owner: Owner;
	browser: Browser;
	/** The credentials that the examples need, not yet entered. */
	accounts: Credential[];
}

/** All that a customer's way from the mail to the portal leads through. */
export interface Stage extends FreshN8n {
	credentials: Array<Credential & { id: string }>;
	/** The keys that links are signed with. */
	signing: Credential;
}

/** Starts n8n with the package, the providers' sandbox, an inbox, and a browser. */
export async function startFreshN8n(): Promise<FreshN8n> {
	claimDataFolder();
	mkdirSync(pictures, { recursive: true });
	// First, as there may be none.
	const browser = await launchBrowser();
	const node = await installPrograms();
	await installPackage();
	const ports = await freePorts();
	const sandbox = await playVendors(ports);
	const inbox = await startInbox(node, ports);
	const n8nUrl = await startN8n(node, ports);
	const owner = await readOwner();
	const editor = await signIn(n8nUrl, owner);
	await registerPackage(node, editor);
	const accounts = demoCredentials(sandbox, ports);
	return { sandbox, inbox, editor, n8nUrl, owner, browser, accounts };
}

/** Starts n8n with the redirect flows and the campaign in it. */
export async function setStage(): Promise<Stage> {
	const fresh = await startFreshN8n();
	const { sandbox, editor, n8nUrl, accounts } = fresh;
	const credentials = [];
	for (const credential of accounts) {
		credentials.push({ ...credential, id: await editor.saveCredential(credential) });
	}
	for (const id of [...redirectFlows, campaign]) {
		const example = await readExample(id, { sandbox: sandbox.url, editor: n8nUrl });
		await editor.saveWorkflow(id, withCredentials(example, credentials));
	}
	for (const id of [...redirectFlows, campaign]) await editor.publish(id);
	const signing = credentialOf(credentials, 'portalLinkApi');
	return { ...fresh, credentials, signing };
}

/** The credential of that type. */
export function credentialOf(
	credentials: Stage['credentials'],
	type: string,
): Stage['credentials'][number] {
	const credential = credentials.find((one) => one.type === type);
	if (!credential) throw new Error(`The demo has no credential of the type ${type}`);
	return credential;
}
