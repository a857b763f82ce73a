/**
 * Does `work` for every item, at most `concurrency` at a time, and gives the results in order.
 * The first rejection is passed on, and nothing is started after it.
 */
export async function inOrder<Item, Result>(
	items: readonly Item[],
	concurrency: number,
	work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	const queue = items.entries();
	let isStopped = false;
	const worker = async () => {
		for (const [index, item] of queue) {
			if (isStopped) return;
			results[index] = await work(item, index);
		}
	};
	const stop = (reason: unknown) => {
		isStopped = true;
		return Promise.reject(reason);
	};
	const workers = Math.min(items.length, concurrency);
	await Promise.all(Array.from({ length: workers }, () => worker().catch(stop)));
	return results;
}
