import { escape } from '../escape';
import { isRightToLeft } from '../language/direction';
import { isBlank, linkPlace, type Line } from './fill';

interface Email {
	subject: string;
	lines: Line[];
	link: string;
	buttonText: string;
	/** A tag such as es-MX. */
	language: string;
}

const font = 'font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:24px';
/** Mail programs that know dark mode take these colors; the others show those in the elements. */
const darkStyle =
	':root{color-scheme:light dark;supported-color-schemes:light dark}' +
	'@media (prefers-color-scheme:dark){.page{background-color:#111827!important}' +
	'.card{background-color:#1f2937!important;color:#f3f4f6!important}.link{color:#93c5fd!important}}';
const table = '<table role="presentation" cellpadding="0" cellspacing="0" border="0"';

/**
 * A whole mail in HTML: tables and styles in the elements, as mail programs show nothing else alike.
 * The link stands where the text has it and, before that, as a button. All text is escaped.
 */
export function emailHtml({ subject, lines, link, buttonText, language }: Email): string {
	const paragraphs = inParagraphs(lines);
	const first = paragraphs.findIndex((lines) => lines.some((line) => line.includes(linkPlace)));
	const content = paragraphs.map((lines, index) =>
		index === first ? button(link, buttonText) + paragraph(lines, link) : paragraph(lines, link),
	);
	const [direction, start] = isRightToLeft(language) ? [' dir="rtl"', 'right'] : ['', 'left'];
	return `<!doctype html>
<html lang="${escape(language)}"${direction}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${escape(subject)}</title>
<style>${darkStyle}</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:#f3f4f6">
${table} class="page" width="100%" style="background-color:#f3f4f6"><tr><td align="center" style="padding:24px 12px">
${table} class="card" width="100%" style="max-width:560px;background-color:#ffffff;border-radius:8px"><tr><td class="card"${direction} align="${start}" style="padding:32px 24px 16px;${font};color:#1f2937">
${content.join('\n')}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

function inParagraphs(lines: Line[]): Line[][] {
	const paragraphs: Line[][] = [[]];
	for (const line of lines) {
		if (isBlank(line)) paragraphs.push([]);
		else paragraphs.at(-1)?.push(line);
	}
	return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function paragraph(lines: Line[], link: string): string {
	const html = lines.map((line) => line.map((piece) => inHtml(piece, link)).join(''));
	return `<p style="margin:0 0 16px;overflow-wrap:anywhere">${html.join('<br>\n')}</p>`;
}

function inHtml(piece: Line[number], link: string): string {
	if (piece !== linkPlace) return escape(piece);
	const href = escape(link);
	return `<a class="link" href="${href}" target="_blank" style="color:#1d4ed8;font-size:14px;word-break:break-all">${href}</a>`;
}

function button(link: string, text: string): string {
	return `${table} style="margin:8px 0 16px"><tr><td align="center" bgcolor="#1d4ed8" style="border-radius:6px">
<a href="${escape(link)}" target="_blank" style="display:inline-block;padding:14px 28px;${font};font-weight:bold;color:#ffffff;text-decoration:none;border-radius:6px">${escape(text)}</a>
</td></tr></table>
`;
}
