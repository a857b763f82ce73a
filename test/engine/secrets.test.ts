import type { SandboxAnswer } from '../../sandbox';
import { minutes } from '../support/durations';
import { openPortal, type PortalRun } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendors, type TestedVendor, type VendorName } from '../vendors';

const sandbox = sandboxForTests();

const canaryKey = 'CANARYKEY-7f3a9c';
const canaryToken = 'eyJjYW5hcnkiOiJDQU5BUllUT0tFTiJ9.CANARYTOKEN.sig';
const canarySession = 'CANARYs3ss10n';
const canaryLink = `https://portal.example.com/?token=${canaryToken}`;
/** Those, and any other token. */
const secrets = /CANARY|portal\.example\.com|eyJ/;

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
];

/** Answers that are good for somebody, or but for the link, so that all that fails is what is checked last. */
const nearlyGood = ({ answers: { links, ofOthers } }: TestedVendor) => [
	...links.flatMap(({ operation, answer }) =>
		[`javascript:${canaryToken}`, `x:${canaryLink}`].map((link) => ({
			title: `${operation} with the link ${link.slice(0, link.indexOf(':'))}:…`,
			operation,
			body: async () => await answer(link, sandbox()),
			code: 'unexpected_answer',
		})),
	),
	...ofOthers.map(({ title, operation, answer }) => ({
		title,
		operation,
		body: async () => await answer(canaryLink, sandbox()),
		code: 'wrong_customer',
	})),
];

/** All that n8n keeps of a run that fails on this answer. Sees to it that nothing secret is in it, nor in the log. */
async function keptAfter(
	answer: SandboxAnswer,
	provider: VendorName,
	run: Partial<PortalRun>,
): Promise<string> {
	sandbox().answerWith(() => answer);
	const written: string[] = [];
	const spies = [process.stdout, process.stderr].map((stream) =>
		jest.spyOn(stream, 'write').mockImplementation((text) => Boolean(written.push(String(text)))),
	);
	const { error, run: execution } = await openPortal(provider, sandbox(), {
		customer: String(sandbox().cast[provider].plain.id),
		credential: { apiKey: canaryKey },
		options: { maximumLifetime: minutes(1) },
		...run,
	}).finally(() => spies.forEach((spy) => spy.mockRestore()));
	const kept = JSON.stringify([
		execution,
		error,
		error?.stack,
		error?.message,
		error?.cause ?? null,
	]);
	expect(kept).not.toMatch(secrets);
	expect(written.join('')).not.toMatch(secrets);
	return kept;
}

describe.each(vendors)('at $name', (vendor) => {
	describe.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)(
		'with On Error set to %s',
		(onError) => {
			it.each(answers)(
				'no key, token or link is in anything that n8n keeps after %s',
				async (_title, answer) => {
					const kept = await keptAfter(answer, vendor.name, { onError });
					expect(kept).toMatch(/"(code|error)":"\w+"/);
				},
			);

			it.each(nearlyGood(vendor))(
				'nor after an answer that is nearly good: $title',
				async ({ operation, body, code }) => {
					const run = { onError, operation };
					const kept = await keptAfter({ body: await body() }, vendor.name, run);
					expect(kept).toMatch(new RegExp(`"(code|error)":"${code}"`));
				},
			);
		},
	);
});

test.each(vendors)(
	'the search for secrets finds what a good answer of $name holds',
	async ({ name, answers: { links } }) => {
		const [link] = links;
		const body = await link?.answer(canaryLink, sandbox());
		sandbox().answerWith(() => ({ body }));
		const { success } = await openPortal(name, sandbox(), {
			customer: String(sandbox().cast[name].plain.id),
			operation: link?.operation,
		});
		expect(success[0]?.json.portalUrl).toMatch(secrets);
	},
);
