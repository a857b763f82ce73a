/**
 * Waits for `work` no longer than until `signal` aborts.
 * @param late is given what comes after that, to be let go
 * @throws what the work fails with, or the signal's reason
 */
export async function unlessAborted<Result>(
	signal: AbortSignal,
	work: Promise<Result>,
	late: (result: Result) => void,
): Promise<Result> {
	return await new Promise((resolve, reject) => {
		const giveUp = () => {
			reject(signal.reason);
			work.then(late, () => undefined);
		};
		if (signal.aborted) return giveUp();
		signal.addEventListener('abort', giveUp);
		work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
	});
}
