import fc from 'fast-check';
import type { Sandbox } from '../../sandbox';
import { checkSetup } from '../support/checkSetup';
import { sandboxForTests } from '../support/sandbox';
import { vendors, type TestedVendor } from '../vendors';

const sandbox = sandboxForTests({ customerCount: 60 });

/** All that a report must not say: what people are called and go by, keys, and hosts. */
function secretsOf(
	{ name, setup }: TestedVendor,
	{ customers, url, ...played }: Sandbox,
): string[] {
	const people = customers[name].flatMap((one) => [
		one.name,
		one.email,
		one.phone,
		one.id,
		Reflect.get(one, 'alias'),
	]);
	const values = { ...played[name], ...setup.valuesOf(sandbox()) };
	const all = [...people, ...Object.values(values), new URL(url).host, 'portal.example.com'];
	return [
		...new Set(all.flatMap((one) => (one === null || one === undefined ? [] : String(one)))),
	].filter((one) => one.length > 3);
}

/** The report of a run, in whose rows there is neither a key nor a link. */
const reportOf = async ({ name, setup }: TestedVendor, parameters = {}): Promise<string> => {
	const { steps } = await checkSetup(name, sandbox(), {
		parameters: { options: { report: true }, ...parameters },
	});
	const rows = JSON.stringify(steps);
	expect(rows).not.toContain(setup.valuesOf(sandbox()).apiKey);
	expect(rows).not.toContain('?token=');
	const [last] = steps.slice(-1);
	expect(last).toMatchObject({
		step: 'Report',
		result: 'ok',
		advice: expect.stringContaining('issues/new?template=account.yml'),
	});
	return String(last?.report);
};

const leaks = (report: string, secrets: string[]): string[] =>
	secrets.filter((secret) => report.includes(secret));

describe.each(vendors)('the report on $name', (vendor) => {
	it('says what the answers were like, and nothing of what was in them', async () => {
		const report = await reportOf(vendor);
		expect(report).toMatch(/^## Check Setup: /);
		expect(report).toContain('| Address | ok |');
		expect(report).toMatch(/1\. List of customers: \w+, HTTP 200, JSON/);
		expect(report).toMatch(/name: .*text of \d+ to \d+ characters/i);
		expect(leaks(report, secretsOf(vendor, sandbox()))).toEqual([]);
	});

	it('has no value in it, whatever the answers are', async () => {
		const secrets = secretsOf(vendor, sandbox());
		const secret = fc.constantFrom(...secrets);
		const said = fc.oneof(
			secret,
			fc.tuple(secret, secret).map((both) => both.join(' ')),
			fc.tuple(secret, secret).map((both) => both.join('_')),
			secret.map((one) => `https://portal.example.com/?token=${one}`),
			secret.map((one) => `cus_${one}`),
		);
		const { node } = fc.letrec((tie) => ({
			node: fc.oneof(
				{ maxDepth: 4 },
				said,
				fc.constantFrom(null, true, 0, 7, 1.5, ''),
				fc.array(tie('node'), { maxLength: 3 }),
				fc.dictionary(
					fc.oneof(said, fc.constantFrom('id', 'data', 'name', 'email', 'status', 'alias')),
					tie('node'),
					{ maxKeys: 5 },
				),
			),
		}));
		const answer = fc.record({
			status: fc.constantFrom(200, 200, 200, 400, 401, 403, 404, 500),
			body: fc.oneof(
				node.map((value) => JSON.stringify(value)),
				said,
			),
			headers: said.map((one) => ({
				'content-type': `application/json; ${encodeURIComponent(one)}`,
			})),
		});
		await fc.assert(
			fc.asyncProperty(
				fc.array(answer, { minLength: 1, maxLength: 6 }),
				fc.nat(4),
				async (answers, start) => {
					let count = 0;
					sandbox().answerWith(() =>
						count++ < start ? undefined : answers[count % answers.length],
					);
					expect(leaks(await reportOf(vendor), secrets)).toEqual([]);
				},
			),
			{ numRuns: 12 },
		);
	}, 120_000);

	it('names no customer that the user has chosen', async () => {
		const { plain } = sandbox().cast[vendor.name];
		for (const [mode, value] of [
			['id', plain.id],
			['email', plain.email],
		]) {
			const report = await reportOf(vendor, { customer: { __rl: true, mode, value } });
			expect(leaks(report, [String(plain.id), String(plain.email), plain.name])).toEqual([]);
		}
	});
});
