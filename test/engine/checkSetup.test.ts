import { fairConditions, type Conditions } from '../../sandbox';
import { played } from '../../sandbox/played';
import { badOnes, checkSetup } from '../support/checkSetup';
import { customer } from '../support/portalLink';
import { setupOf } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendors, type VendorName } from '../vendors';

const sandbox = sandboxForTests({ customerCount: 120 });

/** Each way in which a vendor is played, apart from its usual one. */
function variantsOf(name: VendorName): Array<Partial<Conditions>> {
	const fair = new Map(Object.entries(fairConditions));
	const choices = Object.entries(played[name].conditions.shape).filter(
		([, schema]) => !schema.safeParse(7).success,
	);
	return choices.flatMap(([condition, schema]) =>
		candidates
			.filter((value) => value !== fair.get(condition) && schema.safeParse(value).success)
			.map((value) => ({ [condition]: value })),
	);
}

/** What a condition can be, where it is a choice: tried on each of them. */
const candidates: unknown[] = [
	...[true, false, null, 404, 405, 410],
	...['seconds', 'milliseconds', 'none', 'opaque', 'object', 'text', 'data', 'eventType'],
	...['success', 'errorText', 'errorObject', 'pages', 'cursor', 'whole', 'partial', 'next'],
	...['standard', 'hex', 'A', 'B', 'C', 'own', 'cloud', 'localhost', 'ahead', 'past'],
	...['orderAmount', 'contractAmount', 'totalPrice', 'on', 'off', 'missing'],
	...['apps', 'tools', 'both', 'neither', 'open', 'ownDomain', 'password', 'busy'],
];

/** The ways in which no link can be sent, which is then said of the step. */
const withoutLinks: Record<string, string> = {
	gigstackPortalRetired: 'Portal link: failed',
	'lagoFrontUrl=cloud': 'Portal link: failed',
	'lagoFrontUrl=localhost': 'Portal link: warning',
	'meteroidPublicUrl=cloud': 'Portal link: failed',
	'meteroidPublicUrl=localhost': 'Portal link: warning',
	'stripePortalSetUp=false': 'Portal link: failed',
};

describe.each(vendors)('where all is well at $name', ({ name, customers: { ways }, aliases }) => {
	it('each step is ok, and the line above says that the node works', async () => {
		const { steps, hints } = await checkSetup(name, sandbox());
		expect(steps.filter(({ result }) => result !== 'ok' && result !== 'skipped')).toEqual([]);
		expect(steps.length).toBeGreaterThan(8);
		expect(steps.find(({ step }) => step === 'Portal link')?.found).not.toMatch(
			/ 23 hours| 59 minutes/,
		);
		expect(hints).toEqual([
			expect.stringMatching(
				/^Check Setup: \d+ ok.+ works with your account\.(?: Read the advice for [\w ,;:-]+\.)? One portal link was asked for; nothing else changed\.$/,
			),
		]);
		expect(sandbox().statistics.requests).toBeLessThanOrEqual(18);
		expect(sandbox().statistics.tokensMinted).toBe(1);
		expect(sandbox().statistics.emailsSent).toBe(0);
	});

	it.each(variantsOf(name))('the same with %j', async (variant) => {
		sandbox().set(variant);
		const { steps } = await checkSetup(name, sandbox());
		const [[condition, value] = []] = Object.entries(variant);
		const expected = withoutLinks[`${condition}=${value}`] ?? withoutLinks[`${condition}`];
		expect(badOnes(steps)).toEqual(expected && value !== null ? [expected] : []);
	});

	it.each(['id', 'email', ...(ways.some(({ by }) => by === 'alias') ? ['alias'] : [])])(
		'a customer chosen by %s is tried in each way',
		async (by) => {
			const { plain } = sandbox().cast[name];
			const one = by === 'alias' ? aliases?.customerOf(sandbox()) : plain;
			const { steps } = await checkSetup(name, sandbox(), {
				parameters: { customer: customer(by, String(Object(one)[by])) },
			});
			const tried = steps.filter(({ step }) => step.startsWith('Customer by'));
			expect(tried.map(({ result }) => result)).toEqual(tried.map(() => 'ok'));
			expect(steps.find(({ step }) => step === 'Portal link')?.found).toContain(one?.name);
			expect(badOnes(steps)).toEqual([]);
		},
	);

	it('ways to name a customer are called as the field Customer calls them', async () => {
		const { steps } = await checkSetup(name, sandbox());
		const tried = steps.flatMap(({ step }) => (/^Customer (by .+)$/.exec(step) ?? [])[1] ?? []);
		const { properties } = setupOf(name, sandbox()).node.description;
		const { modes = [] } = properties.find((one) => one.name === 'customer') ?? {};
		const labels = modes.map(({ displayName }) => displayName.toLowerCase());
		expect(tried.map((one) => one.toLowerCase())).toEqual(
			labels.filter((label) => label.startsWith('by ') && label !== 'by subscription'),
		);
	});

	it('the link is opened if the user wants it', async () => {
		const { steps } = await checkSetup(name, sandbox(), {
			parameters: { options: { openLink: true } },
		});
		expect(steps).toContainEqual(
			expect.objectContaining({
				step: 'Opened link',
				result: 'ok',
				found: expect.stringContaining('HTTP 200'),
			}),
		);
	});

	it('items that all ask for the same are checked once', async () => {
		const { steps } = await checkSetup(name, sandbox(), { items: [{}, {}, {}] });
		expect(steps.filter(({ step }) => step === 'Address')).toHaveLength(1);
	});
});
