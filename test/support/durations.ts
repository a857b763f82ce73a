/** An option for how long, as the panel saves it. */
export function minutes<Amount>(amount: Amount) {
	return { duration: { amount, unit: 'minutes' } };
}
