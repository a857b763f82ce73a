/** Does the work once for each argument, and gives what it comes to, a failure too, to all who ask. */
export function once<Argument, Result>(
	work: (argument: Argument) => Promise<Result>,
): (argument: Argument) => Promise<Result> {
	const results = new Map<Argument, Promise<Result>>();
	return async (argument) => {
		const known = results.get(argument);
		if (known) return await known;
		const result = work(argument);
		results.set(argument, result);
		return await result;
	};
}
