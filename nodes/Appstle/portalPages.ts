import { cleanAddress, Failure, type PageAnswer, type Surroundings } from '../core';

/** The portal's page where the user enters none: Appstle's own place in a shop, and the one its documentation shows. */
const usualPaths = ['/apps/subscriptions', '/tools/recurring/customer_portal'];

const advice = 'Enter Portal Page in the credential, or use the operation Get Manage Link.';

/** What a shop says of one page; `why` where that leaves it open. */
type Finding = 'there' | 'missing' | { why: string };

/**
 * Gives the address of a shop's portal page: the one that the user has entered, or else the usual one
 * that the shop has. Each shop is asked once for all items, without token and key.
 */
export function portalPages(entered: unknown, { askPage, tell }: Surroundings) {
	const pages = new Map<string, Promise<string>>();

	async function ask(shop: string): Promise<string> {
		for (const path of usualPaths) {
			const address = new URL(path, `https://${shop}`);
			const finding = await findingOf(address, askPage);
			if (finding === 'there') {
				tell(
					`The links lead to ${address.href}, a page that the shop has. To choose another one, enter Portal Page in the credential.`,
				);
				return address.href;
			}
			if (finding !== 'missing') throw unknownPage(address, finding.why);
		}
		throw noPage(shop);
	}

	/**
	 * @param shop the host that the token names, null where it names none
	 * @throws Failure where there is no page to link to, or nobody can say which
	 */
	return async (shop: string | null, subject: string): Promise<string> => {
		if (entered) return cleanAddress(entered, 'Portal Page');
		if (shop === null || !isShop(shop)) throw unknownShop(subject);
		const page = pages.get(shop) ?? ask(shop);
		pages.set(shop, page);
		return await page;
	};
}

/** A name in the web, of letters, digits and hyphens: never an address in numbers, a port or a login. */
function isShop(host: string): boolean {
	return host.length <= 253 && /^([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/i.test(host);
}

/** A shop with a domain of its own sends visitors there from its name at Shopify: the same page is asked once more. */
async function findingOf(address: URL, askPage: Surroundings['askPage']): Promise<Finding> {
	const answer = await askPage(address);
	const target = targetOf(address, answer);
	const isOwnDomain =
		target !== null &&
		target.protocol === 'https:' &&
		target.port + target.username === '' &&
		target.host !== address.host &&
		isShop(target.hostname) &&
		target.pathname === address.pathname;
	return readPage(address, isOwnDomain ? await askPage(target) : answer);
}

function readPage(address: URL, answer: PageAnswer | null): Finding {
	if (answer === null) return { why: 'does not answer' };
	const { status } = answer;
	if (status >= 200 && status < 300) return 'there';
	if (status === 404 || status === 410) return 'missing';
	const target = targetOf(address, answer);
	if (target === null) return { why: `answers with HTTP ${status}` };
	const isClosed = target.pathname.endsWith('/password');
	return { why: isClosed ? 'is protected by a password' : 'redirects visitors to another page' };
}

/** Where a redirect leads; null for any other answer. */
function targetOf(address: URL, answer: PageAnswer | null): URL | null {
	if (answer === null || answer.status < 300 || answer.status >= 400) return null;
	const { location } = answer;
	return location !== null && URL.canParse(location, address.href)
		? new URL(location, address)
		: null;
}

function unknownShop(subject: string): Failure {
	const message = `The token for ${subject} does not say which shop it is for, so there is no link.`;
	return new Failure('unexpected_answer', message, advice);
}

function unknownPage({ host, pathname }: URL, why: string): Failure {
	const message = `The node cannot find out whether the portal is at ${pathname}: the shop ${host} ${why}.`;
	return new Failure('unexpected_answer', message, advice);
}

function noPage(shop: string): Failure {
	const message = `The shop ${shop} has no portal at ${usualPaths.join(' or ')}.`;
	return new Failure('unexpected_answer', message, advice);
}
