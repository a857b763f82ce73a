import axios from 'axios';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { demoCredentials } from '../../../demo/credentials';
import { readExample, withCredentials, type Workflow } from '../../../demo/workflow';
import type { Sandbox } from '../../../sandbox';
import type { CredentialValues } from '../../support/credentialStore';
import { signingKey } from '../../support/portalLink';
import type { DataTables } from './dataTables';
import type { Mail, Outside } from './ownNodes';
import { Flow, type Package, type Saved } from './run';

/** What users have chosen in the nodes: the sandbox's keys, and the tests' own signing key; this n8n is at localhost. */
export function credentialsFor(sandbox: Sandbox): CredentialValues {
	const all = demoCredentials(sandbox, { smtp: 25 }).map(({ type, data }) => [type, data]);
	return { ...Object.fromEntries(all), portalLinkApi: { signingKey, allowLocalAddresses: true } };
}

/** A flow as it was saved by an earlier version, ready to run with the package; its mails go to the list. */
export function savedFlow(name: string, loaded: Package, sandbox: Sandbox, mails: Mail[]): Flow {
	const text = readFileSync(join(__dirname, '../saved', `${name}.json`), 'utf8');
	const here = JSON.parse(text.replaceAll('http://127.0.0.1:4010', sandbox.url));
	return readyFlow(here, loaded, sandbox, (mail) => void mails.push(mail));
}

/** An example with what its user enters, ready to run with the package. */
export async function exampleFlow(
	id: string,
	loaded: Package,
	sandbox: Sandbox,
	mail: Outside['mail'],
	tables: DataTables = new Map(),
): Promise<Flow> {
	const addresses = { sandbox: sandbox.url, editor: 'https://n8n.example.com' };
	return readyFlow(await readExample(id, addresses), loaded, sandbox, mail, tables);
}

function readyFlow(
	workflow: Workflow,
	loaded: Package,
	sandbox: Sandbox,
	mail: Outside['mail'],
	tables: DataTables = new Map(),
): Flow {
	const chosen = demoCredentials(sandbox, { smtp: 25 }).map((one) => ({ ...one, id: one.type }));
	const saved: Saved = JSON.parse(JSON.stringify(withCredentials(workflow, chosen)));
	const flow: Flow = new Flow(saved, loaded, credentialsFor(sandbox), {
		mail,
		tables,
		post: async (url, body) =>
			url.startsWith(sandbox.url)
				? (await axios.post(url, body)).data
				: await ownWebhook(flow, body),
	});
	return flow;
}

/** The flow for several workers hands each batch to a webhook of its own. */
async function ownWebhook(flow: Flow, body: IDataObject): Promise<IDataObject> {
	const execution = await flow.run(flow.node(/\.webhook$/), [[{ json: { body } }]]);
	return { outcomes: [], ...execution.items('The answer')[0] };
}
