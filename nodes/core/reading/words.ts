const known: Readonly<Record<string, string>> = {
	asc: '(Ascending)',
	desc: '(Descending)',
	id: 'ID',
	pdf: 'PDF',
};

/** A vendor's word as people write it: `PARTIALLY_PAID` is “Partially Paid”, `name.desc` “Name (Descending)”. */
export function titleOf(word: string): string {
	return word
		.toLowerCase()
		.split(/[^a-z\d]+/)
		.map((part) => known[part] ?? part.charAt(0).toUpperCase() + part.slice(1))
		.join(' ');
}
