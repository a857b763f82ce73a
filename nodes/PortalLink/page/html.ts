import { escape } from '../escape';
import { isRightToLeft } from '../language/direction';
import { readableOn } from './contrast';
import type { Look } from './look';
import { policyOf } from './policy';
import type { PageText } from './text';

/** A page as it goes to a browser. */
interface Page {
	html: string;
	/** What it may do, as it says itself. */
	policy: string;
}

/** A page for a customer: company, title, text, and a button where there is something to press. All text is escaped. */
export function pageOf({ language, title, text, button, note }: PageText, look: Look): Page {
	const { company, logoUrl, legalUrl, legalText } = look;
	const style = styleOf(look);
	const policy = policyOf(style, logoUrl);
	const direction = isRightToLeft(language) ? 'rtl' : 'ltr';
	const lines = [
		logoUrl !== null &&
			`<img class="logo" src="${escape(logoUrl)}" alt="${escape(company ?? '')}" referrerpolicy="no-referrer">`,
		company !== null && logoUrl === null && `<p class="company">${escape(company)}</p>`,
		`<h1>${escape(title)}</h1>`,
		`<p>${escape(text)}</p>`,
		button !== '' && `<form method="post"><button type="submit">${escape(button)}</button></form>`,
		note !== '' && `<p class="note">${escape(note)}</p>`,
	];
	const legal =
		legalUrl !== null &&
		`<footer><a href="${escape(legalUrl)}" rel="noreferrer">${escape(legalText)}</a></footer>`;
	const html = `<!doctype html>
<html lang="${escape(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escape([title, company].filter(Boolean).join(' · '))}</title>
<style>${style}</style>
</head>
<body>
<main>
${lines.filter(Boolean).join('\n')}
</main>
${legal || ''}
</body>
</html>
`;
	return { html, policy };
}

function styleOf({ buttonColor }: Look): string {
	return `
:root { color-scheme: light dark; }
body { margin: 0; background: #f3f4f6; color: #1f2937; font: 1.125rem/1.5 system-ui, sans-serif; }
main { box-sizing: border-box; max-width: 30rem; margin: 12vh auto 0; padding: 2rem 1.5rem; background: #fff; border-radius: 0.75rem; overflow-wrap: anywhere; }
p { margin: 0 0 1.5rem; }
.company, .note, footer { color: #4b5563; font-size: 1rem; }
.company { margin: 0 0 0.5rem; }
.logo { display: block; max-width: 100%; max-height: 4rem; margin: 0 0 1.5rem; }
h1 { margin: 0 0 1rem; font-size: 1.625rem; line-height: 1.25; }
button { width: 100%; padding: 0.875rem 1rem; border: 1px solid rgb(107 114 128 / 0.5); border-radius: 0.5rem; background: ${buttonColor}; color: ${readableOn(buttonColor)}; font: inherit; font-weight: 600; cursor: pointer; }
button:hover { text-decoration: underline; }
button:focus-visible, a:focus-visible { outline: 3px solid #f59e0b; outline-offset: 3px; }
.note { margin: 1rem 0 0; }
footer { max-width: 30rem; margin: 1rem auto; padding: 0 1.5rem; }
a { color: inherit; }
@media (max-width: 32rem) { body { background: #fff; } main { margin: 0; border-radius: 0; } }
@media (prefers-color-scheme: dark) { body { background: #111827; color: #f3f4f6; } main { background: #1f2937; } .company, .note, footer { color: #d1d5db; } }
@media (max-width: 32rem) and (prefers-color-scheme: dark) { body { background: #1f2937; } }
`;
}
