import type { SandboxAnswer } from '../../sandbox';
import { openPortal } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendors } from '../vendors';

const sandbox = sandboxForTests();

const canaryKey = 'CANARYKEY-7f3a9c';
const canaryToken = 'eyJjYW5hcnkiOiJDQU5BUllUT0tFTiJ9.CANARYTOKEN.sig';
const canarySession = 'CANARYs3ss10n';
const canaryLink = `https://portal.example.com/?token=${canaryToken}`;
const canaries = /CANARY|portal\.example\.com/;

/** Answers that fail an item, each with all the secrets it could drag along. */
const answers: Array<[string, SandboxAnswer]> = [
	...[400, 401, 403, 404, 418, 422, 429, 500, 503].flatMap(
		(status): Array<[string, SandboxAnswer]> => {
			const said = `key ${canaryKey}, token ${canaryToken}, session ${canarySession}, link ${canaryLink}`;
			return [
				[`status ${status} with a message`, { status, body: { message: said, detail: said } }],
				[
					`status ${status} with an error`,
					{ status, body: { error: { message: said, code: said } } },
				],
				[`status ${status} with a text`, { status, body: said }],
			];
		},
	),
	['a 200 that is a failure', { body: { success: false, error: `${canaryKey} ${canaryLink}` } }],
	['a redirect', { status: 302, headers: { location: canaryLink }, body: canaryLink }],
	['a broken body', { body: `{"token": "${canaryToken}", "url": "${canaryLink}` }],
	['a cut connection', { body: { token: canaryToken, url: canaryLink }, cutOff: true }],
	['no connection', { reset: true }],
	['unknown fields', { body: { data: { [canaryToken]: canaryLink }, [canaryKey]: canaryToken } }],
	['a token without a link', { body: { token: canaryToken, data: { token: canaryToken } } }],
	[
		'a bad link',
		{
			body: {
				token: canaryToken,
				portal_url: `javascript:${canaryToken}`,
				data: { url: `x:${canaryLink}` },
			},
		},
	],
	[
		'another customer',
		{
			body: {
				token: canaryToken,
				customerId: 1,
				data: { url: canaryLink, client_id: 'client_other' },
			},
		},
	],
];

describe.each(vendors)('at $name', ({ name: provider }) => {
	describe.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)(
		'with On Error set to %s',
		(onError) => {
			it.each(answers)(
				'no key, token or link is in anything that n8n keeps after %s',
				async (_title, answer) => {
					sandbox().answerWith(() => answer);
					const written: string[] = [];
					const spies = [process.stdout, process.stderr].map((stream) =>
						jest
							.spyOn(stream, 'write')
							.mockImplementation((text) => Boolean(written.push(String(text)))),
					);
					const outcome = await openPortal(provider, sandbox(), {
						customer: String(sandbox().cast[provider].plain.id),
						credential: { apiKey: canaryKey },
						options: { maximumLifetimeSeconds: 1 },
						onError,
					}).finally(() => spies.forEach((spy) => spy.mockRestore()));
					const { error, run } = outcome;
					const kept = JSON.stringify([
						run,
						error,
						error?.stack,
						error?.message,
						error?.cause ?? null,
					]);
					expect(kept).not.toMatch(canaries);
					expect(written.join('')).not.toMatch(canaries);
					expect(kept).toMatch(/"code":"|\[\w+\]"/);
				},
			);
		},
	);
});

test.each(vendors)(
	'the search for secrets finds what a good answer of $name holds',
	async ({ name }) => {
		const { success } = await openPortal(name, sandbox(), {
			customer: String(sandbox().cast[name].plain.id),
		});
		expect(JSON.stringify(success)).toMatch(/eyJ/);
	},
);
