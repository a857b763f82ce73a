/**
 * Does `work` for every index below `count`, at most `concurrency` at a time, and gives the results in order.
 * The first rejection is passed on, and nothing is started after it.
 */
export async function inOrder<Result>(
	count: number,
	concurrency: number,
	work: (index: number) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	let next = 0;
	const worker = async () => {
		while (next < count) {
			const index = next++;
			results[index] = await work(index);
		}
	};
	const stop = (reason: unknown) => {
		next = count;
		return Promise.reject(reason);
	};
	await Promise.all(
		Array.from({ length: Math.min(count, concurrency) }, () => worker().catch(stop)),
	);
	return results;
}
