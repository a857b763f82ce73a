import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { sandboxForTests } from '../support/sandbox';
import { customer, runPortalLink } from '../support/portalLink';
import { asMessage, expectOwnPortal, shownCustomer } from './flow/messages';
import type { Mail } from './flow/ownNodes';
import { loadPackage, type Package } from './flow/run';
import { savedFlow } from './flow/saved';

const sandbox = sandboxForTests();
let loaded: Package;

beforeAll(async () => {
	loaded = await loadPackage(join(__dirname, '../..'));
});

const allButTheDate = [
	'hrtime',
	'nextTick',
	'performance',
	'queueMicrotask',
	'setImmediate',
	'clearImmediate',
	'setInterval',
	'clearInterval',
	'setTimeout',
	'clearTimeout',
] as const;
const outputs = ['GET', 'HEAD', 'POST'] as const;

/** What a redirect flow answers to somebody who opens a link, or presses the button. */
async function open(flowName: string, link: string, method: (typeof outputs)[number]) {
	const { origin, pathname, searchParams } = new URL(link);
	const json: IDataObject = {
		headers: { 'accept-language': 'es-MX,es;q=0.9' },
		query: Object.fromEntries(searchParams),
		webhookUrl: origin + pathname,
	};
	const flow = savedFlow(flowName, loaded, sandbox(), []);
	const lists = outputs.map((output) => (output === method ? [{ json }] : []));
	const execution = await flow.run(flow.node('Link opened'), lists);
	const answers = [...execution.items('Go to the portal'), ...execution.items('Show the page')];
	expect(answers).toHaveLength(1);
	return { ...answers[0] };
}

test('campaign-open-portal, saved before, writes to those whom it wrote to, and its links open their portals', async () => {
	const mails: Mail[] = [];
	const flow = savedFlow('campaign-open-portal', loaded, sandbox(), mails);
	const execution = await flow.run(flow.node('Run the campaign'));
	expect(execution.items('Could not be reached')).toMatchObject([{ code: 'invalid_input' }]);
	expect(execution.items('No email')).toMatchObject([{ code: 'no_email' }]);
	expect([mails.length, sandbox().sms.length]).toEqual([10, 10]);
	expect(mails[0]).toMatchObject({ subject: 'Your Acme portal', to: 'emma.martin@example.com' });
	for (const { to, links } of mails.map(asMessage)) {
		const { location } = await open('open-portal-meteroid', links[0] ?? '', 'POST');
		await expectOwnPortal({ to, links: [String(location)] }, 'meteroid', sandbox());
	}
});

describe.each(['appstle', 'gigstack', 'meteroid'] as const)(
	'open-portal-%s, saved before,',
	(vendor) => {
		const name = `open-portal-${vendor}`;
		const another = () => sandbox().cast[vendor].another;

		async function signedLink(): Promise<string> {
			const { success } = await runPortalLink({
				resource: 'link',
				operation: 'create',
				provider: vendor,
				customer: customer('id', another().id),
				webhookUrl: `https://n8n.example.com/webhook/${name}`,
				validFor: 1,
				validForUnit: 'days',
			});
			return String(success[0]?.json.link);
		}

		it('shows its page first, and asks nobody', async () => {
			expect(await open(name, await signedLink(), 'GET')).toMatchObject({
				status: 200,
				body: expect.stringContaining('Abrir mi portal'),
			});
			expect(sandbox().requests).toEqual([]);
		});

		it("goes to the customer's portal when the button is pressed", async () => {
			const { location } = await open(name, await signedLink(), 'POST');
			expect(await shownCustomer(String(location))).toBe(String(another().id));
		});

		it('says in its page that a link was changed', async () => {
			const link = await signedLink();
			expect(await open(name, link.slice(0, -4), 'POST')).toMatchObject({
				status: 400,
				body: expect.stringContaining('Este enlace no funciona'),
			});
		});

		it('says in its page that a link has ended', async () => {
			const link = await signedLink();
			const inTwoDays = Date.now() + 2 * 86_400_000;
			jest.useFakeTimers({ now: inTwoDays, doNotFake: [...allButTheDate] });
			expect(await open(name, link, 'POST')).toMatchObject({
				status: 410,
				body: expect.stringContaining('Este enlace ha caducado'),
			});
			jest.useRealTimers();
		});

		it('says in its page that the portal cannot be fetched', async () => {
			sandbox().answerWith(() => ({ status: 403, body: {} }));
			expect(await open(name, await signedLink(), 'POST')).toMatchObject({
				status: 503,
				body: expect.stringContaining('Ahora no podemos abrir tu portal'),
			});
		});
	},
);
