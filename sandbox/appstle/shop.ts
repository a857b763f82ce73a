import type { FastifyRequest } from 'fastify';
import type { SandboxAnswer } from '../stage/answer';
import type { Conditions } from './conditions';
import { htmlPage } from '../stage/html';
import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';

/** The shop's name at Shopify, and a domain of its own. On loopback its pages lie below a folder. */
export const shop = 'sandbox-store.myshopify.com';
export const ownDomain = 'www.sandbox-store.example';
export const shopFolder = '/shop';

/** Where a shop may have its portal. */
export const pagePaths = {
	apps: `${shopFolder}/apps/subscriptions`,
	tools: `${shopFolder}/tools/recurring/customer_portal`,
};

/** What the shop answers at one of these places before a token counts; undefined where the portal opens. */
export function shopDoor(place: keyof typeof pagePaths, conditions: Readonly<Conditions>) {
	return ({ headers, query, url }: FastifyRequest<{ Querystring: Query }>) => {
		const { shopDoor: door, shopPages: pages } = conditions;
		if (door === 'busy') return page(430, 'Too many visitors');
		if (door === 'password') return redirect(302, '/password');
		// Before any page is looked for, so that one that is missing moves just as well.
		if (door === 'ownDomain' && headers.host !== ownDomain) {
			return redirect(301, `https://${ownDomain}${url.slice(shopFolder.length)}`);
		}
		if (pages !== place && pages !== 'both') return page(404, 'Page not found');
		return field(query, 'token') === undefined
			? page(200, 'Sign in to your subscriptions')
			: undefined;
	};
}

const page = (status: number, title: string): SandboxAnswer => ({
	status,
	body: htmlPage(title, `<h1>${title}</h1>`),
});

const redirect = (status: number, location: string): SandboxAnswer => ({
	status,
	headers: { location },
});
