/** The value at an index that goes round and round. Fails if there is none. */
export function pick<Value>(values: readonly Value[], index: number): Value {
	const value = values[index % values.length];
	if (value === undefined) throw new Error('nothing to pick from');
	return value;
}
