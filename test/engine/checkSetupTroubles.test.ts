import type { IDataObject } from 'n8n-workflow';
import { realClock } from '../../nodes/core/campaign/clock';
import type { Conditions, SandboxAnswer, SandboxRequest } from '../../sandbox';
import {
	changed,
	checkSetup,
	exchanged,
	mapped,
	withRows,
	type CheckedStep,
	type Exchanged,
} from '../support/checkSetup';
import { customer } from '../support/portalLink';
import { sandboxForTests } from '../support/sandbox';
import { vendors, type TestedVendor } from '../vendors';

const sandbox = sandboxForTests({ customerCount: 120 });
/** What only we can make sense of is sent to us; the row itself says where. */
const toReport = /Add the option Report .+ says where to send it\./;

const page = '<!doctype html><title>Welcome</title>';
const html = { 'content-type': 'text/html' };

/** Something that was put wrong on purpose. */
interface Trouble {
	title: string;
	/** The step that it belongs to; `list` for each of the lists of what customers have. */
	step: string;
	result?: 'failed' | 'warning';
	/** Of which vendors it can be; of all where it is not given. */
	isFor?(vendor: TestedVendor): boolean;
	/** What is found, and what mends it. */
	found: RegExp;
	advice: RegExp;
	credential?(vendor: TestedVendor): IDataObject;
	parameters?(vendor: TestedVendor): IDataObject;
	conditions?: Partial<Conditions>;
	/** Puts it wrong, by what the vendor is asked and answers where all is well. */
	arrange?(exchanges: Exchanged[], vendor: TestedVendor): void | Promise<void>;
}

const fixedSteps =
	/^(Address|Key|List of customers|Next page|Customer by .+|Portal link|Opened link|Webhooks|Speed)$/;

const isPortal = ({ path }: SandboxRequest): boolean =>
	/portal|manage|customer-sessions/i.test(path);

/** The operation whose link is tried. */
const triedBy = ({ setup }: TestedVendor): string => {
	const { properties } = new setup.node().description;
	return String(properties.find(({ name }) => name === 'linkOperation')?.default ?? 'getToken');
};

const always = (answer: SandboxAnswer) => () => sandbox().answerWith(() => answer);

const first =
	(change: (body: unknown) => unknown): Trouble['arrange'] =>
	(exchanges) =>
		changed(sandbox(), exchanges, ({ body }, index) =>
			index === 0 ? { body: change(body) as object } : undefined,
		);

const access = (answer: SandboxAnswer) =>
	sandbox().answerWith((request) => (isPortal(request) ? answer : undefined));

const lists = (exchanges: Exchanged[], change: (body: unknown) => SandboxAnswer) => {
	const start = exchanges.findIndex(({ request }) => isPortal(request)) + 1;
	changed(sandbox(), exchanges, ({ body, request }, index) => {
		const isList = index >= start && !/webhook/.test(request.path);
		return isList && /"status":/.test(JSON.stringify(body)) ? change(body) : undefined;
	});
};

/** The link in the answer for the customer `plain`, in place of the vendor's own. */
const linkOf = async (vendor: TestedVendor, link: string): Promise<SandboxAnswer> => {
	const found = vendor.answers.links.find(({ operation }) => operation === triedBy(vendor));
	if (!found) throw new Error(`${vendor.name} has no answer with a link`);
	return { body: await found.answer(link, sandbox()) };
};

const plain = ({ name }: TestedVendor): IDataObject => ({
	customer: customer('id', String(sandbox().cast[name].plain.id)),
});

const each = (change: (key: string, value: IDataObject[string]) => [string, IDataObject[string]]) =>
	first((body) =>
		mapped(body, (object) =>
			Object.fromEntries(Object.entries(object).map(([key, value]) => change(key, value))),
		),
	);

const renamed = (names: RegExp) => each((key, value) => [names.test(key) ? `${key}X` : key, value]);

const troubles: Trouble[] = [
	{
		title: 'Base URL is empty',
		step: 'Address',
		found:
			/^Base URL in the credential is not a web address|^The address in the credential is not that of/,
		advice: /The usual one is https:|Create a new credential/,
		credential: () => ({ baseUrl: '' }),
	},
	{
		title: 'Base URL leads to no API',
		step: 'Address',
		found: /no API of .+ \(HTTP 404\)/,
		advice: /The usual one is https:|proxy/,
		credential: () => ({ baseUrl: `${sandbox().url}/nowhere` }),
	},
	{
		title: 'nobody answers',
		step: 'Address',
		found: /gave no answer .+nothing answers at its address, ECONNREFUSED/,
		advice: /(The usual one is https:.+|^C)heck the status of .+ may reach 127\.0\.0\.1:9/,
		credential: () => ({ baseUrl: 'http://127.0.0.1:9' }),
	},
	{
		title: 'the server is down',
		step: 'Address',
		found: /gave no answer/,
		advice: /status of/,
		conditions: { down: true },
	},
	{
		title: 'the server takes longer than the timeout',
		step: 'Address',
		found: /it took too long, ETIMEDOUT/,
		advice: /as .+ is slow, or raise Timeout under Options/,
		parameters: () => ({ options: { timeoutSeconds: 1 } }),
		arrange: always({ delayMs: 1100, body: {} }),
	},
	{
		title: 'a firewall answers with its own page',
		step: 'Address',
		found: /web page .+HTTP 403.+firewall/,
		advice: /(The usual one is https:.+|^A)sk .+ let n8n through/,
		arrange: always({ status: 403, headers: html, body: page }),
	},
	{
		title: 'Base URL is that of the dashboard, which answers with HTML',
		step: 'Address',
		found: /web page .+HTTP 200/,
		advice:
			/(not that of the dashboard\. The usual one is https:.+ If it is right, r|^R)un this again .+ may be down\. If nothing changes, ask/,
		arrange: always({ headers: html, body: page }),
	},
	{
		title: 'the address redirects',
		step: 'Address',
		found: /redirects requests to another one/,
		advice: /final address .+ The usual one is https:|proxy/,
		arrange: always({ status: 301, headers: { location: 'https://example.com/' }, body: '' }),
	},
	{
		title: 'answers are cut off',
		step: 'Address',
		found: /unexpected answer/,
		advice: toReport,
		arrange: always({ body: '{"data": [{"id"' }),
	},
	{
		title: 'the key is wrong',
		step: 'Key',
		found: /does not accept the key/,
		advice: /API Key .+ You can find your keys at .+ under .+\./,
		credential: () => ({ apiKey: 'wrong.key' }),
	},
	{
		title: 'the key is one of which the provider shows a part',
		step: 'Key',
		found: /API Key in the credential has stars or dots/,
		advice: /Copy the whole key/,
		credential: () => ({ apiKey: 'sk_live_****0000' }),
	},
	{
		title: 'the key has a space in it',
		step: 'Key',
		found: /API Key in the credential has a space/,
		advice: /Copy it again/,
		credential: ({ setup }) => ({ apiKey: `${setup.valuesOf(sandbox()).apiKey} ` }),
	},
	{
		title: 'the key may not list customers',
		step: 'Key',
		found: /does not allow the key/,
		advice: /permission.+ under .+ firewall/,
		arrange: (exchanges) =>
			changed(sandbox(), exchanges, (_, index) =>
				index === 0 ? { status: 403, body: { message: 'No' } } : undefined,
			),
	},
	{
		title: 'the key may not open portals',
		step: 'Portal link',
		found: /does not allow the key/,
		advice: /permission.+ under .+ firewall/,
		arrange: () => access({ status: 403, body: { message: 'No' } }),
	},
	{
		title: 'the key is of another environment, which does not have the customer',
		step: 'Customer by ID',
		found: /could not find the customer/,
		advice: /another account.+ From List/,
		parameters: ({ customers }) => ({ customer: customer('id', customers.unknownId) }),
	},
	{
		title: 'the environment is an empty one',
		step: 'List of customers',
		result: 'warning',
		found: /no customers/,
		advice: /test instead of live/,
		arrange: first((body) => withRows(body, () => [])),
	},
	{
		title: 'the list is one of texts',
		step: 'List of customers',
		found: /none is an object with fields/,
		advice: toReport,
		arrange: first((body) => withRows(body, (rows) => rows.map(() => 'cus_1'))),
	},
	{
		title: 'the IDs have another name',
		step: 'List of customers',
		found: /customer ID that the node can read\. Not there: [\w, ]*id\.$/i,
		advice: toReport,
		arrange: renamed(/^(id|external_id|customerId|graphCustomerId)$/),
	},
	{
		title: 'the emails have another name',
		step: 'List of customers',
		result: 'warning',
		found: /an email that the node can read\. Not there: [\w, ]*emails?\.$/i,
		advice: toReport,
		arrange: renamed(/email/i),
	},
	{
		title: 'the emails are objects',
		step: 'List of customers',
		result: 'warning',
		found: /an email that the node can read\..+There, but not as text: [\w, ]*emails?\.$/i,
		advice: toReport,
		arrange: each((key, value) => [key, /email/i.test(key) ? { address: value } : value]),
	},
	{
		title: 'the list has another name',
		step: 'List of customers',
		found: /no list for the list of customers/,
		advice: toReport,
		arrange: first((body) => ({ entries: { inside: body } })),
	},
	{
		title: 'each page of the list is the first',
		step: 'Next page',
		found: /same customers/,
		advice: /would miss the rest.+ Report/,
		arrange: (exchanges) =>
			changed(sandbox(), exchanges, (_, index) =>
				index === 1 ? { body: exchanges[0]?.body as object } : undefined,
			),
	},
	{
		title: 'the link leads to another site',
		step: 'Portal link',
		result: 'warning',
		found: /leads to portal\.elsewhere\.example, another site/,
		advice: /^Add the option Open the Link .+ do not send links/,
		parameters: plain,
		arrange: async (_, vendor) =>
			access(await linkOf(vendor, 'https://portal.elsewhere.example/x')),
	},
	{
		title: 'the link leads to another site, and is opened',
		step: 'Portal link',
		result: 'warning',
		found: /leads to portal\.elsewhere\.example, another site/,
		advice: /^The step Opened link says .+ do not send links/,
		parameters: (vendor) => ({ ...plain(vendor), options: { openLink: true } }),
		arrange: async (_, vendor) =>
			access(await linkOf(vendor, 'https://portal.elsewhere.example/x')),
	},
	{
		title: 'the access is for somebody else',
		step: 'Portal link',
		found: /answered for another customer/,
		advice: /contact the provider/,
		parameters: plain,
		isFor: ({ answers }) => answers.ofOthers.length > 0,
		async arrange(_, vendor) {
			const { ofOthers } = vendor.answers;
			const other = ofOthers.find(({ operation = 'getToken' }) => operation === triedBy(vendor));
			const body = await other?.answer('https://portal.example.com/x', sandbox());
			access({ body });
		},
	},
	{
		title: 'the link is no web address',
		step: 'Portal link',
		found: /no web address|no link/,
		advice: toReport,
		parameters: plain,
		arrange: async (_, vendor) => access(await linkOf(vendor, 'javascript:alert(1)')),
	},
	{
		title: 'the access has ended when it comes',
		step: 'Portal link',
		found: /already expired/,
		advice: /clock/,
		parameters: (vendor) => ({
			...plain(vendor),
			linkOperation: vendor.lifetimes.ended?.operation ?? 'getToken',
		}),
		isFor: ({ lifetimes }) => lifetimes.ended !== null,
		async arrange(_, { lifetimes: { ended } }) {
			sandbox().set(ended?.conditions ?? {});
			const body = await ended?.answer?.(sandbox());
			if (body !== undefined) access({ body });
		},
	},
	{
		title: 'the link opens nothing',
		step: 'Opened link',
		found: /Nobody answers at 127\.0\.0\.1:9/,
		advice: /open it in your browser/,
		parameters: (vendor) => ({ ...plain(vendor), options: { openLink: true } }),
		arrange: async (_, vendor) => access(await linkOf(vendor, 'http://127.0.0.1:9/x')),
	},
	{
		title: 'statuses that nobody knows',
		step: 'list',
		result: 'warning',
		found: /does not know: “IN_LIMBO”/,
		advice: toReport,
		arrange: (exchanges) =>
			lists(exchanges, (body) => ({
				body: mapped(body, (object) =>
					'status' in object ? { ...object, status: 'IN_LIMBO' } : object,
				) as object,
			})),
	},
	{
		title: 'a list that the provider refuses',
		step: 'list',
		found: /refused the request/,
		advice: toReport,
		arrange: (exchanges) => lists(exchanges, () => ({ status: 400, body: { message: 'No' } })),
	},
	{
		title: 'too many requests',
		step: 'Speed',
		result: 'warning',
		found: /refused \d+ of them, as they came too fast/,
		advice: /Nodes wait/,
		arrange() {
			let refused = false;
			sandbox().answerWith(() => {
				if (refused) return undefined;
				refused = true;
				return { status: 429, body: { message: 'Slow down' } };
			});
		},
	},
	{
		title: 'a slow server',
		step: 'Speed',
		result: 'warning',
		found: /After 10 s the node gives up/,
		advice: /Raise Timeout/,
		parameters: () => ({ options: { timeoutSeconds: 10 } }),
		arrange: (exchanges) =>
			changed(sandbox(), exchanges, async (_, index) => {
				if (index === 0) await realClock.sleep(6000);
				return undefined;
			}),
	},
];

const isAbout = ({ step }: CheckedStep, wanted: string): boolean =>
	wanted === 'list' ? !fixedSteps.test(step) : step === wanted;

describe.each(vendors)('at $name', (vendor) => {
	let whereAllIsWell: Exchanged[] = [];
	beforeAll(async () => {
		sandbox().reset();
		whereAllIsWell = await exchanged(vendor.name, sandbox());
	});

	test.each(troubles.filter(({ isFor }) => isFor?.(vendor) ?? true))(
		'$title: it is named by the step that it belongs to, with what mends it',
		async ({
			step,
			result = 'failed',
			found,
			advice,
			credential,
			parameters,
			conditions,
			arrange,
		}) => {
			if (conditions) sandbox().set(conditions);
			await arrange?.(whereAllIsWell, vendor);
			const { steps, hints } = await checkSetup(vendor.name, sandbox(), {
				credential: credential?.(vendor),
				parameters: parameters?.(vendor),
			});
			const bad = steps.filter((one) => one.result === 'failed' || one.result === 'warning');
			const [named] = bad;
			expect(named && isAbout(named, step)).toBe(true);
			expect(named?.result).toBe(result);
			expect(named?.found).toMatch(found);
			expect(named?.advice).toMatch(advice);
			expect(hints.join()).toContain(named?.step);
			expect(hints.join()).not.toMatch(/\b([2-9]|\d\d) warning\b/);
		},
	);

	test.each([
		['Key', { status: 403, body: { message: 'No' } }],
		['List of customers', { body: { entries: 1 } }],
	])(
		'what cannot be tried without customers names the step to be mended first: %s',
		async (culprit, answer) => {
			const exchanges = await exchanged(vendor.name, sandbox());
			changed(sandbox(), exchanges, (_, index) => (index === 0 ? answer : undefined));
			const { steps } = await checkSetup(vendor.name, sandbox());
			const skipped = steps.filter(
				({ step, result }) => result === 'skipped' && step !== 'Webhooks',
			);
			expect(skipped.map(({ step }) => step)).toEqual(
				expect.arrayContaining(['Next page', 'Customer by ID', 'Portal link']),
			);
			for (const { advice } of skipped) expect(advice).toContain(`Fix the step ${culprit} first.`);
		},
	);
});
