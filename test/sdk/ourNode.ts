import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ICredentialType, IDataObject, INodeType } from 'n8n-workflow';
import { execute } from '../support/engine';
import { Flow } from '../support/webhook';
import { loadOptionsContext, type Setup } from '../support/workflow';

const dist = join(__dirname, '../../dist');

/** A node as it is shipped, with a credential. Each call gives why it has failed, or null. */
export interface OurNode {
	/** Runs an operation in n8n's engine. */
	run(parameters: IDataObject): Promise<string | null>;
	/** Opens the list of customers in the editor. */
	search(text: string): Promise<string | null>;
}

/** Takes a node and its credential from the build, by the names of their classes. */
export async function ourNode(
	vendor: string,
	credentialValues: IDataObject & Record<string, string>,
): Promise<OurNode> {
	const nodes = await built<INodeType>(`nodes/${vendor}/${vendor}.node.js`);
	const credentials = await built<ICredentialType>(`credentials/${vendor}Api.credentials.js`);
	const type = create(credentials, `${vendor}Api`);
	const setup: Setup = {
		node: create(nodes, vendor),
		credentialTypes: [type],
		credentials: { [type.name]: credentialValues },
	};
	return {
		async run(parameters) {
			const { error } = await execute({ ...setup, parameters });
			return error?.message ?? null;
		},
		async search(text) {
			const search = setup.node.methods?.listSearch?.searchCustomers;
			if (!search) throw new Error(`${vendor} has no list of customers`);
			try {
				await search.call(loadOptionsContext(setup), text);
				return null;
			} catch (error) {
				return String(error);
			}
		},
	};
}

/** The trigger of a vendor as it is shipped, in a flow of its own that is for one event. */
export async function ourTrigger(
	vendor: string,
	credentialValues: IDataObject & Record<string, string>,
	event: string,
): Promise<Flow> {
	const nodes = await built<INodeType>(`nodes/${vendor}/${vendor}Trigger.node.js`);
	const credentials = await built<ICredentialType>(`credentials/${vendor}Api.credentials.js`);
	const type = create(credentials, `${vendor}Api`);
	return new Flow({
		node: create(nodes, `${vendor}Trigger`),
		credentialTypes: [type],
		credentials: { [type.name]: credentialValues },
		parameters: { events: [event] },
	});
}

type Classes<Value> = Readonly<Record<string, new () => Value>>;

/** The build and not the source: Node takes the path of a `.node.ts` for the `.node.json` beside it. */
async function built<Value>(path: string): Promise<Classes<Value>> {
	return await import(pathToFileURL(join(dist, path)).href);
}

function create<Value>(classes: Classes<Value>, name: string): Value {
	const found = classes[name];
	if (!found) throw new Error(`no class ${name}`);
	return new found();
}
