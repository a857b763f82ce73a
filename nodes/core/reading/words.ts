/** What people write in capitals. */
const capitals = ['id', 'mrr', 'pdf'];

/** A vendor's own name for something in words, such as `Partially Paid` for `PARTIALLY_PAID`. */
export function inWords(name: string): string {
	return name
		.toLowerCase()
		.split(/[._-]+/)
		.map(titled)
		.join(' ');
}

function titled(word: string): string {
	return capitals.includes(word)
		? word.toUpperCase()
		: word.charAt(0).toUpperCase() + word.slice(1);
}
