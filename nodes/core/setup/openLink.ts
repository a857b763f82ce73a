import type { AskPage, PageAnswer } from '../requests/askPage';
import { parseWebAddress } from '../requests/address';
import { failed, ok, warning, type Finding } from './finding';

const mostRedirects = 5;

const openAdvice =
	'Get a link with another operation of this node, and open it in your browser. If it shows the portal there, only n8n cannot open it, and your customers can. If not, ask the provider.';

/** What opening the link as a customer's browser does comes to. Nothing of the page is read. */
export async function openLinkFinding(link: string, askPage: AskPage): Promise<Finding> {
	let address = new URL(link);
	for (let redirects = 0; redirects <= mostRedirects; redirects++) {
		const answer = await askPage(address);
		if (answer === null) {
			const found = `Nobody answers at ${address.host}.`;
			return failed(found, 'no answer', openAdvice);
		}
		const next = targetOf(address, answer);
		if (next === null) return ofPage(address, answer, redirects);
		address = next;
	}
	const found = `The link is redirected again and again, last to ${address.host}.`;
	return failed(found, 'too many redirects', openAdvice);
}

function targetOf(address: URL, { status, location }: PageAnswer): URL | null {
	if (status < 300 || status >= 400 || location === null) return null;
	return URL.canParse(location, address.href)
		? parseWebAddress(new URL(location, address).href)
		: null;
}

function ofPage({ host }: URL, { status, contentType }: PageAnswer, redirects: number): Finding {
	const isPage = /^text\/html\b/i.test(contentType ?? '');
	const kind = isPage ? 'a web page' : 'something other than a web page';
	const found = `${host} answers with ${kind} (HTTP ${status}).`;
	const facts = `HTTP ${status}, ${isPage ? 'web page' : 'no web page'}, ${redirects} redirects`;
	if (status < 200 || status >= 300) return failed(found, facts, openAdvice);
	return isPage ? ok(found, facts) : warning(found, facts, openAdvice);
}
