/** The customer's name, without what a mail program would make a link of. */
const name =
	"($json.customerName ?? 'there').replace(/[^\\p{L}\\p{M}\\p{N}\\p{Cf}\\s&'’·,()-]+(?=[\\p{L}\\p{M}\\p{N}\\p{Cf}]{2})|\\d[\\d ()-]{5,}\\d/gu, ' ')";

const untilWhen =
	"{{ $json.expiresAt ? 'The link works until ' + DateTime.fromISO($json.expiresAt).setLocale('en').toFormat(\"d LLLL yyyy, HH:mm ZZZZ\") + '.' : '' }}";

/** A mail with the link, as text and as a page. */
export function mailOf(subject: string, says: string) {
	const text = `=Hello {{ ${name} }},

${says}

{{ $json.portalUrl }}

${untilWhen}
`;
	const html = `=<div style="font-family: sans-serif">
<p>Hello {{ ${name}.replaceAll('&', '&amp;').replaceAll('<', '&lt;') }},</p>
<p>${says}</p>
<p><a href="{{ $json.portalUrl }}">Open your portal</a></p>
<p>${untilWhen}</p>
</div>
`;
	return { subject, text, html };
}

export function smsOf(says: string, saysUntilWhen: boolean): string {
	const end = saysUntilWhen ? ` ${untilWhen}` : '';
	return `=Hello {{ ${name} }}, ${says} {{ $json.portalUrl }}${end}`;
}
