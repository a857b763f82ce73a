import fc from 'fast-check';
import { inOrder } from '../../nodes/core/campaign/inOrder';

const turns = async (count: number) => {
	for (let turn = 0; turn < count; turn++) await Promise.resolve();
};

test('all work is done once and given back in order, never more at once than allowed', async () => {
	const property = fc.asyncProperty(
		fc.array(fc.nat({ max: 20 }), { maxLength: 60 }),
		fc.integer({ min: 1, max: 9 }),
		async (durations, concurrency) => {
			let underWay = 0;
			let most = 0;
			const done: number[] = [];
			const results = await inOrder(durations, concurrency, async (duration, index) => {
				most = Math.max(most, ++underWay);
				await turns(duration);
				underWay--;
				done.push(index);
				return index;
			});
			expect(results).toEqual(durations.map((_, index) => index));
			expect(done).toHaveLength(durations.length);
			expect(most).toBe(Math.min(durations.length, concurrency));
		},
	);
	await fc.assert(property);
});

test('nothing is begun after the first failure, and that failure is passed on', async () => {
	const property = fc.asyncProperty(
		fc.integer({ min: 1, max: 50 }),
		fc.nat({ max: 49 }),
		fc.integer({ min: 1, max: 9 }),
		async (count, failing, concurrency) => {
			fc.pre(failing < count);
			let hasFailed = false;
			const run = inOrder(Array.from({ length: count }), concurrency, async (_item, index) => {
				expect(hasFailed).toBe(false);
				await turns(1);
				if (index !== failing) return;
				hasFailed = true;
				throw new Error(`item ${index}`);
			});
			await expect(run).rejects.toThrow(`item ${failing}`);
			await turns(100);
		},
	);
	await fc.assert(property);
});
