import { isAxiosError } from 'axios';
import { z } from 'zod';
import { readExecution, type Execution } from './execution';
import { http } from './http';
import type { Owner } from './owner';
import { DemoError } from './progress';
import { becomesTrue } from './waiting';
import type { Credential, Workflow } from './workflow';

export const secondsForARun = 120;
const secondsToPublish = 60;

/** What a person does in n8n's editor, by the addresses that the editor itself uses. */
export interface Editor {
	n8nVersion: string;
	/** Makes the credential, or puts it back to these values; gives its ID. */
	saveCredential(credential: Credential): Promise<string>;
	/** Presses "Retry" of a credential's test: what n8n says. */
	testCredential(credential: Credential): Promise<z.infer<typeof verdictSchema>>;
	/** Imports the workflow, or puts it back to what the file says. */
	saveWorkflow(id: string, workflow: Workflow): Promise<void>;
	/** Presses "Publish" and waits until it is: from then on its webhooks answer. */
	publish(id: string): Promise<void>;
	/** Presses "Execute workflow" and waits for the end, so many seconds at most. */
	execute(id: string, trigger: string, seconds?: number): Promise<Execution>;
	/** Waits for the end of a run. */
	endOf(executionId: string): Promise<Execution>;
	/** The IDs of the runs that n8n has kept of a workflow. */
	executionsOf(workflowId: string): Promise<string[]>;
	/** The nodes n8n knows of a community package. */
	nodesOf(packageName: string): Promise<Array<z.infer<typeof nodeSchema>>>;
}

const settingsSchema = z.object({
	data: z.object({ userManagement: z.object({ showSetupOnFirstLoad: z.boolean() }) }),
});
const versionSchema = z.object({ data: z.object({ versionCli: z.string() }) });
const verdictSchema = z.object({ status: z.string(), message: z.string() });
const publicationSchema = z.object({
	data: z.object({ status: z.string(), liveVersionId: z.string().nullable() }),
});
const credentialSchema = z.object({ id: z.string(), name: z.string() });
const executionsSchema = z.object({
	data: z.object({ results: z.array(z.object({ id: z.string() })) }),
});
const nodeSchema = z.object({
	name: z.string(),
	displayName: z.string(),
	group: z.array(z.string()),
	/** Those that the node has, the newest last. */
	version: z.union([z.number(), z.array(z.number())]),
});

/** Signs in to n8n. At its first start this makes the owner's account. */
export async function signIn(url: string, owner: Owner): Promise<Editor> {
	const request = http.create({ baseURL: url });
	request.interceptors.response.use(undefined, refuse);
	const settings = settingsSchema.parse((await request.get('/rest/settings')).data);
	const answer = settings.data.userManagement.showSetupOnFirstLoad
		? await request.post('/rest/owner/setup', owner)
		: await request.post('/rest/login', {
				emailOrLdapLoginId: owner.email,
				password: owner.password,
			});
	const cookies = (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]);
	request.defaults.headers.common.cookie = cookies.join('; ');

	const version = versionSchema.parse((await request.get('/rest/settings')).data);

	return {
		n8nVersion: version.data.versionCli,

		async saveCredential({ name, type, data }) {
			const all = await request.get('/rest/credentials');
			const known = z.object({ data: z.array(credentialSchema) }).parse(all.data).data;
			const id = known.find((credential) => credential.name === name)?.id;
			const saved = id
				? await request.patch(`/rest/credentials/${id}`, { name, type, data })
				: await request.post('/rest/credentials', { name, type, data });
			return z.object({ data: credentialSchema }).parse(saved.data).data.id;
		},

		async testCredential({ name, type, data }) {
			const { data: answer } = await request.post('/rest/credentials/test', {
				credentials: { id: '', name, type, data },
			});
			return z.object({ data: verdictSchema }).parse(answer).data;
		},

		async saveWorkflow(id, workflow) {
			const { data } = await request.get(`/rest/workflows/${id}/exists`);
			const { exists } = z.object({ data: z.object({ exists: z.boolean() }) }).parse(data).data;
			if (exists) await request.patch(`/rest/workflows/${id}`, workflow);
			else await request.post('/rest/workflows', { ...workflow, id });
		},

		async publish(id) {
			const { data } = await request.get(`/rest/workflows/${id}`);
			const { versionId } = z
				.object({ data: z.object({ versionId: z.string() }) })
				.parse(data).data;
			await request.post(`/rest/workflows/${id}/activate`, { versionId });
			const isLive = async () => {
				const answer = await request.get(`/rest/workflows/${id}/publication-status`, {
					validateStatus: (status) => [200, 404].includes(status),
				});
				// n8n 2.34 has no such status: it has published by the time it answers.
				if (answer.status === 404) return true;
				const { status, liveVersionId } = publicationSchema.parse(answer.data).data;
				return status === 'published' && liveVersionId === versionId;
			};
			if (!(await becomesTrue(isLive, secondsToPublish))) {
				throw new DemoError(`n8n does not publish ${id}.`);
			}
		},

		async execute(id, trigger, seconds = secondsForARun) {
			const started = await request.post(`/rest/workflows/${id}/run`, {
				triggerToStartFrom: { name: trigger },
			});
			const { executionId } = z
				.object({ data: z.object({ executionId: z.string() }) })
				.parse(started.data).data;
			return await endOf(executionId, seconds);
		},

		endOf,

		async executionsOf(workflowId) {
			const params = { filter: JSON.stringify({ workflowId }) };
			const { data } = await request.get('/rest/executions', { params });
			return executionsSchema.parse(data).data.results.map(({ id }) => id);
		},

		async nodesOf(packageName) {
			const { data } = await request.get('/types/nodes.json');
			const all = z.array(z.object({ name: z.string() }).passthrough()).parse(data);
			const own = all.filter(({ name }) => name.startsWith(`${packageName}.`));
			return z.array(nodeSchema).parse(own);
		},
	};

	async function endOf(executionId: string, seconds = secondsForARun): Promise<Execution> {
		const answerSchema = z.object({
			data: z.object({ stoppedAt: z.string().nullable(), data: z.string() }),
		});
		const read = async () =>
			answerSchema.parse((await request.get(`/rest/executions/${executionId}`)).data).data;
		// While it is busy n8n may refuse for a moment.
		const hasEnded = async () => ((await read().catch(() => null))?.stoppedAt ?? null) !== null;
		const ended = await becomesTrue(hasEnded, seconds);
		if (!ended) throw new DemoError(`The flow did not end within ${seconds} seconds.`);
		return readExecution((await read()).data);
	}
}

/** Turns an answer that is an error into one that says what n8n said. */
function refuse(error: unknown): never {
	if (!isAxiosError(error)) throw error;
	const said = z.object({ message: z.string() }).safeParse(error.response?.data);
	throw new DemoError(
		`n8n refused ${error.config?.method?.toUpperCase()} ${error.config?.url}: ` +
			`${said.success ? said.data.message : error.message}. ` +
			'If this happens again, delete demo/data: the next start makes it anew.',
	);
}
