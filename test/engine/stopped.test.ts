import { openPortal, type PortalRun } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendors } from '../vendors';

const sandbox = sandboxForTests();

const switchAdvice =
	'To let the other items go on: Settings → On Error → Continue (using error output).';

describe.each(vendors)('$name, stopped by its first failure', ({ name, customers }) => {
	const adviceFor = async (ids: string[], run: Partial<PortalRun> = {}) => {
		const { error, success } = await openPortal(name, sandbox(), {
			customer: '={{ $json.id }}',
			items: ids.map((id) => ({ id })),
			...run,
		});
		expect(success).toEqual([]);
		return String(error?.description);
	};
	const good = () => String(sandbox().cast[name].plain.id);

	it('says where others are let go on', async () => {
		expect(await adviceFor([good(), customers.unknownId])).toMatch(
			/Check the customer.+ To let the other items go on: [^.]+\.$/,
		);
	});

	it('counts those that cannot be asked for either', async () => {
		const advice = await adviceFor([good(), '..', good(), '', '..']);
		expect(advice).toContain(`At least 2 more of the 5 items would fail. ${switchAdvice}`);
		expect(sandbox().statistics.requests).toBeLessThanOrEqual(2);
	});

	it('counts all who get one customer’s link', async () => {
		const emails = ['a', 'b', 'c'].map((one) => ({ email: `${one}@example.org` }));
		const advice = await adviceFor([], { customer: good(), items: emails });
		expect(advice).toContain('At least 2 more of the 3 items would fail.');
	});

	it('counts nobody beyond those who were begun', async () => {
		const advice = await adviceFor(['..', '..', '..'], { options: { maxConcurrency: 1 } });
		expect(advice).not.toContain('At least');
		expect(advice).toContain(switchAdvice);
	});

	it('says nothing of others where there are none', async () => {
		expect(await adviceFor(['..'])).not.toContain('On Error');
	});

	it('says nothing of others where all of them fail alike', async () => {
		const credential = { apiKey: 'wrong.key' };
		expect(await adviceFor([good(), good()], { credential })).not.toContain('On Error');
		expect(await adviceFor([good(), good()], { credential: { apiKey: '' } })).not.toContain(
			'On Error',
		);
	});
});
