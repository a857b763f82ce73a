const style = `
	:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
	body { margin: 0; padding: 1rem; background: light-dark(#eef2f0, #14201c); }
	main { max-width: 34rem; margin: 2rem auto; padding: 1.5rem; border-radius: 1rem;
		border-top: .5rem solid #1f7a5c; background: light-dark(#fff, #1f2d28); }
	h1 { margin: 0 0 1.25rem; font-size: 1.75rem; line-height: 1.25; }
	h2 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
	h1, dd, li { overflow-wrap: anywhere; }
	dt { font-size: .875rem; color: light-dark(#4a5a54, #b4c4bd); }
	dd { margin: 0 0 .75rem; }
	ol { list-style: none; margin: 0; padding: 0; }
	li { margin: 0 0 1rem; padding: .75rem 1rem; border-radius: 1rem;
		background: light-dark(#e4f0eb, #2a3d36); }
	li p { margin: .25rem 0 0; }
	.message { white-space: pre-line; }
	nav { margin: 0 0 .5rem; }
	nav a { margin: 0 .75rem 0 0; }
	[aria-current] { font-weight: bold; text-decoration: none; }
	a { color: light-dark(#1f7a5c, #7fd0b4); }
	label { display: block; margin: 0 0 1rem; }
	input, select, button { box-sizing: border-box; font: inherit; padding: .5rem .75rem;
		border: 1px solid light-dark(#6d7d76, #8fa39a); border-radius: .5rem; }
	input, select { display: block; width: 100%; margin: .25rem 0 0; }
	button { border: 0; padding: .5rem 1.5rem; color: #fff; background: #1f7a5c; }`;

/** A whole page, readable on a phone. `content` is HTML, `title` is text. */
export function htmlPage(title: string, content: string): string {
	return `<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8">
		<meta name="viewport" content="width=device-width, initial-scale=1">
		<title>${text(title)}</title>
		<style>${style}</style>
	</head>
	<body>
		<main>
		${content}
		</main>
	</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Text as it may stand in HTML. */
export function text(value: string): string {
	return value.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
