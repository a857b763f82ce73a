import { Recorder } from '../../nodes/core/setup/recorder';
import { reportOf } from '../../nodes/core/setup/report';

const words = [
	'account',
	'billing',
	'card',
	'date',
	'email',
	'invoice',
	'name',
	'order',
	'plan',
	'tax',
];

/** A hundred fields, whose values are as long as `size`. */
const record = (size: number) =>
	Object.fromEntries(
		words.flatMap((one) => words.map((other) => [`${one}_${other}`, '-'.repeat(size)])),
	);

test('a report fits into an issue, however many answers there are and however much is in them', async () => {
	const recorder = new Recorder();
	for (let size = 1; size <= 40; size++) {
		const request = recorder.timed(async () => {
			recorder.watch({ status: 200, json: record(size), isWebPage: false, isEmpty: false });
			return { body: {}, failure: null, retry: null };
		});
		await request({ method: 'GET', path: [], subject: 'the record' });
	}
	const steps = Array.from({ length: 20 }, () => ({
		step: 'Address',
		result: 'ok' as const,
		found: '',
		advice: '',
		facts: 'x'.repeat(500),
	}));
	const report = reportOf({ vendor: 'Acme', nodeVersion: 2, credential: {}, steps, recorder });
	expect(report.length).toBeLessThan(65_536);
	expect(report).toMatch(/\(cut\)\n```\n$/);
});
