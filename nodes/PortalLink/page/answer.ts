import { pageOf } from './html';
import type { Look } from './look';
import { policyOfHeaders } from './policy';
import type { PageName, PageText } from './text';

const statuses: Record<PageName, number> = {
	welcome: 200,
	sent: 202,
	damaged: 400,
	gone: 404,
	expired: 410,
	renewable: 410,
	unreachable: 503,
};

/** What a browser is answered. */
export interface Answer {
	status: number;
	headers: Record<string, string>;
	body?: string;
	/** Its Content-Security-Policy, a header that n8n lets no flow set. A page says the same of itself, as far as it can. */
	policy?: string;
}

/** So that the link stays with the two who have it. */
const privately = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };

/** The answer that shows a page. */
export function showPage(page: PageName, text: PageText, look: Look): Answer {
	const { html, policy } = pageOf(text, look);
	return {
		status: statuses[page],
		headers: {
			'Content-Type': 'text/html; charset=utf-8',
			...privately,
			'X-Content-Type-Options': 'nosniff',
			'X-Frame-Options': 'DENY',
			'X-Robots-Tag': 'noindex',
		},
		body: html,
		policy: `${policy}; ${policyOfHeaders}`,
	};
}

/** The answer that sends a browser on, by GET whatever it asked with. */
export function sendTo(url: URL): Answer {
	return { status: 303, headers: { ...privately, Location: url.href } };
}
