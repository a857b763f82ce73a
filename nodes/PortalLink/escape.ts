const entities: Partial<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** A text as HTML shows it, also between quotation marks. */
export function escape(text: string): string {
	return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
