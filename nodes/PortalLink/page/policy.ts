import { createHash } from 'crypto';

/**
 * What a page may do (Content Security Policy): show its own style and the logo, and nothing else. Where
 * its form leads is left open, as browsers hold the redirect to the portal against `form-action` too.
 */
export function policyOf(style: string, logoUrl: string | null): string {
	const hash = createHash('sha256').update(style).digest('base64');
	const images = logoUrl === null ? '' : ` img-src ${sourceOf(logoUrl)};`;
	return `default-src 'none'; style-src 'sha256-${hash}';${images} base-uri 'none'`;
}

/** What a page may not say of itself: only a header can. */
export const policyOfHeaders =
	"sandbox allow-forms allow-top-navigation-by-user-activation; frame-ancestors 'none'";

/** An address as policies take it: without its parameters, and without what would end the entry. */
function sourceOf(address: string): string {
	const { origin, pathname } = new URL(address);
	return origin + pathname.replace(/[^\w./~%-]/g, encoded);
}

function encoded(character: string): string {
	return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
