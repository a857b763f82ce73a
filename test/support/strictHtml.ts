/** What a strict reader finds in a page. */
interface ReadHtml {
	/** The targets of the links, in order. */
	targets: string[];
	/** What is shown, without its mark-up. */
	text: string;
}

const empty = ['meta', 'br', 'img'];
const tag = /<(\/?)([a-z]+\d?)((?: [a-z-]+="[^"<>]*")*)>/y;
const characters = /(?:[^<>&'"]|&(?:amp|lt|gt|quot|#39);)+/y;

/**
 * Reads HTML that is written more strictly than browsers ask for: every attribute in quotation marks,
 * every character of the mark-up's own in text escaped, every tag closed in order.
 * @throws Error where it is not so written
 */
export function readStrictHtml(html: string): ReadHtml {
	const body = html.replace(/^<!doctype html>\n/, '');
	const open: string[] = [];
	const read: ReadHtml = { targets: [], text: '' };
	let index = 0;
	const take = (pattern: RegExp) => {
		pattern.lastIndex = index;
		const match = pattern.exec(body);
		index = match ? pattern.lastIndex : index;
		return match;
	};
	while (index < body.length) {
		const text = take(characters);
		if (text) read.text += unescaped(text[0]);
		const found = take(tag);
		if (!text && !found) throw new Error(`Not strict at: ${body.slice(index, index + 60)}`);
		if (!found) continue;
		const [, end, name = '', attributes = ''] = found;
		if (end && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
		if (!end && !empty.includes(name)) open.push(name);
		for (const [, target = ''] of attributes.matchAll(/ (?:href|src|action)="([^"]*)"/g)) {
			read.targets.push(unescaped(target));
		}
	}
	if (open.length > 0) throw new Error(`Still open: ${open.join(' ')}`);
	return read;
}

const entities: Record<string, string> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
};

function unescaped(text: string): string {
	return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? '');
}
