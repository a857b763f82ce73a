import { drips, HostileServer, isEndless, type Misbehaviour } from '../support/hostileServer';
import { allLists } from '../support/lists';
import { losesCauses } from '../support/olderN8n';
import { runPortalLink } from '../support/portalLink';
import { runOperation } from '../support/portals';
import { vendorsWith } from '../support/vendorsWith';
import { vendors, type VendorName } from '../vendors';
import { sandboxForTests } from '../support/sandbox';

const sandbox = sandboxForTests();
const listed = allLists();
let server: HostileServer | undefined;
afterEach(async () => await server?.stop());

const good = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
const inHeaders = drips(`${good}X-Long: `, 'a');
const inBody = drips(`${good}\r\n{"token":"`, 'a');

async function run(misbehave: Misbehaviour, provider: VendorName, parameters: object = {}) {
	server = await HostileServer.start(misbehave);
	const outcome = await runOperation(provider, sandbox(), {
		credential: { baseUrl: server.url },
		parameters: {
			customer: { __rl: true, mode: 'id', value: String(sandbox().cast[provider].plain.id) },
			options: { timeoutSeconds: 1, giveUpAfterSeconds: 1 },
			...parameters,
		},
		onError: 'continueRegularOutput',
	});
	return { failure: outcome.success[0]?.json, server };
}

/** Once the node has given an answer up, nothing of it is fetched any more. */
async function untilClosed(server: HostileServer): Promise<void> {
	while (server.open > 0) await new Promise((soon) => setTimeout(soon, 20));
}

describe.each([
	['headers', inHeaders],
	['a body', inBody],
])('%s that drip', (_title, misbehave) => {
	it.each(vendors)(
		'are waited for no longer than Timeout, as $name would send them',
		async ({ name: provider }) => {
			const { failure, server } = await run(misbehave, provider);
			expect(failure?.error).toBe('unreachable');
			expect(failure?.message).toContain('stopped answering');
			// n8n 1.123 gives requests the run's signal in place of the node's: until the headers are there,
			// only the server or Stop ends them.
			if (misbehave === inBody || !losesCauses) await untilClosed(server);
		},
	);

	it('are waited for no longer where a key set is fetched', async () => {
		server = await HostileServer.start(misbehave);
		const timeout = AbortSignal.timeout.bind(AbortSignal);
		jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(300));
		const { success } = await runPortalLink({
			resource: 'token',
			operation: 'verify',
			token: 'a.b.c',
			keySource: 'keySet',
			jwksUrl: server.url,
		});
		expect(success[0]?.json.message).toContain('JWKS URL could not be fetched');
	});
});

test.each(vendorsWith('mail'))(
	'a mail of $name that may have been sent is not asked for again where the answer drips',
	async ({ name, mail }) => {
		const { failure, server } = await run(inBody, name, {
			operation: mail.operation,
			customer: { __rl: true, mode: 'email', value: 'ana@example.com' },
			options: { timeoutSeconds: 1 },
		});
		expect(failure?.error).toBe('unreachable');
		expect(failure?.message).toContain('The mail may have been sent');
		expect(server.requests).toBe(1);
	},
);

describe.each([
	['plain', false],
	['packed', true],
])('an answer without an end, %s,', (_title, packed) => {
	it.each(vendors)(
		'is read no further than a token of $name can go',
		async ({ name: provider }) => {
			const { failure, server } = await run(isEndless('200 OK', packed), provider, {
				options: { timeoutSeconds: 20 },
			});
			expect(failure?.message).toContain('larger than the node takes (64 kB)');
			expect(failure?.error).toBe('unexpected_answer');
			await untilClosed(server);
		},
	);

	it.each(listed)(
		"is read no further than a page of $name's list of each $resource can go, and smaller pages are asked for",
		async ({ name, resource }) => {
			const { failure, server } = await run(isEndless('200 OK', packed), name, {
				resource,
				operation: 'getAll',
				returnAll: true,
				options: { timeoutSeconds: 20 },
			});
			expect(failure?.message).toContain('larger than the node takes (5000 kB)');
			expect(server.requests).toBeGreaterThan(1);
			await untilClosed(server);
		},
	);

	it.each(vendors)(
		'is a refusal of $name like another where the status says so',
		async ({ name }) => {
			const { failure, server } = await run(isEndless('400 Bad Request', packed), name, {
				options: { timeoutSeconds: 20 },
			});
			expect(failure?.error).toBe('invalid_input');
			await untilClosed(server);
		},
	);
});

test.each(vendorsWith('emailSearch'))(
	'looking for an email ends where $name has new rows for ever',
	async ({ name, emailSearch }) => {
		let page = 0;
		sandbox().answerWith(() => {
			page += 1;
			const row = { id: `other_${page}`, email: `other${page}@example.com`, name: 'Other' };
			return { body: emailSearch.pageOf([row], true) };
		});
		const { success } = await runOperation(name, sandbox(), {
			parameters: { customer: { __rl: true, mode: 'email', value: 'ana@example.com' } },
			onError: 'continueRegularOutput',
		});
		expect(success[0]?.json.message).toContain('has more than 50 pages');
		expect(success[0]?.json.message).toContain("Use the customer's ID.");
		expect(page).toBe(50);
	},
);
