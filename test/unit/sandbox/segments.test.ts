import { startSandbox, type Sandbox } from '../../../sandbox';

const listsOf = ({ segments }: Sandbox) =>
	Object.values(segments).flatMap((ofVendor) => Object.values<() => object[]>(ofVendor));

const rowsOf = (sandbox: Sandbox) => listsOf(sandbox).flatMap((list) => list());

it('what customers have is the same at every start, whatever their number', async () => {
	const [few, many] = [await startSandbox(), await startSandbox({ customerCount: 400 })];
	await Promise.all([few.stop(), many.stop()]);

	const known = new Set(rowsOf(many).map((row) => JSON.stringify(row)));
	expect(rowsOf(few).filter((row) => !known.has(JSON.stringify(row)))).toEqual([]);
});

it('ten thousand customers and what they have are there at once', async () => {
	const sandbox = await startSandbox({ customerCount: 10_000 });
	await sandbox.stop();

	expect(rowsOf(sandbox).length).toBeGreaterThan(30_000);
	for (const list of listsOf(sandbox)) expect(list()).toBe(list());
});
