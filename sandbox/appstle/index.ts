import type { FastifyReply } from 'fastify';
import { sendJson } from '../answer';
import { firstByEmail, type Person } from '../people';
import type { Portal } from '../portal';
import type { Provider } from '../provider';
import { field } from '../queryFields';
import type { Query } from '../recorder';
import type { Stage } from '../stage';
import { TokenRefused } from '../tokens';
import { contractList } from './contractList';
import { AppstleContracts } from './contracts';
import { appstleCustomers, customerAnswer, type AppstleCustomer } from './customers';
import { problem, refusal } from './errors';
import { AppstleKeys } from './keys';
import { AppstleList } from './list';
import { AppstleTokens } from './tokens';

export const portalPath = '/shop/tools/recurring/customer_portal';

interface Filtered {
	Querystring: Query;
}
interface ByNumber {
	Params: { customerId: string };
}

/** Appstle: customers and their contracts, tokens, links and the magic link. */
export function playAppstle(persons: readonly Person[], stage: Stage) {
	const customers = appstleCustomers(persons);
	const byId = new Map(customers.map((customer) => [customer.id, customer]));
	const byEmail = firstByEmail(customers);
	const contracts = new AppstleContracts(customers);
	const list = new AppstleList(customers, contracts, stage.conditions);
	const keys = new AppstleKeys();
	const tokens = new AppstleTokens(stage);

	function byNumber(text: string): AppstleCustomer | undefined {
		if (!/^\d+$/.test(text)) throw refusal(400, 'customerId must be a number');
		return byId.get(Number(text));
	}

	function byIdOrEmail(query: Query, emailField: string): AppstleCustomer {
		const id = field(query, 'customerId');
		const email = field(query, emailField);
		if (!id && !email) throw refusal(400, `customerId or ${emailField} must be provided`);
		return existing(id ? byNumber(id.replace(/^gid:\/\/shopify\/Customer\//, '')) : byEmail(email));
	}

	async function manageLink(customer: AppstleCustomer, origin: string): Promise<object> {
		const expiry = new Date(Date.now() + tokens.lifeSeconds * 1000);
		return {
			manageSubscriptionLink: `${origin}${portalPath}?token=${await tokens.mint(customer.id)}`,
			tokenExpirationTime: expiry.toISOString(),
		};
	}

	function sendMagicLink(query: Query, reply: FastifyReply): FastifyReply {
		if (!byEmail(field(query, 'email'))) {
			throw refusal(400, 'No subscription customer has this email');
		}
		stage.statistics.emailsSent += 1;
		return sendJson(reply, 'Magic link email sent');
	}

	const provider: Provider = {
		name: 'appstle',
		prefix: '/appstle',
		trouble: (status) => problem(status, 'Please try again later'),
		unknownRoute: problem(404, 'No such resource'),
		routes(app) {
			const root = '/api/external/v2';
			app.addHook<Filtered>('preHandler', async (request) => keys.check(request));
			app.get<Filtered>(`${root}/customer-portal-token`, async ({ query }) => {
				const { id } = byIdOrEmail(query, 'email');
				return { customerId: id, token: await tokens.mint(id) };
			});
			app.get<Filtered>(`${root}/manage-subscription-link`, async ({ query }) =>
				manageLink(byIdOrEmail(query, 'emailId'), app.listeningOrigin),
			);
			app.get<ByNumber>(`${root}/manage-subscription-link/:customerId`, async ({ params }) =>
				manageLink(existing(byNumber(params.customerId)), app.listeningOrigin),
			);
			app.get<Filtered>(`${root}/subscription-contracts-email-magic-link`, ({ query }, reply) =>
				sendMagicLink(query, reply),
			);
			app.get<Filtered>(`${root}/subscription-contract-details`, async ({ query }) =>
				contractList(contracts.all, query, stage.conditions),
			);
			app.get<Filtered>(`${root}/subscription-contract-details/customers`, async ({ query }) =>
				list.answer(query),
			);
			app.get<ByNumber>(`${root}/subscription-customers/:customerId`, ({ params }, reply) => {
				const customer = byNumber(params.customerId);
				return sendJson(reply, customer ? customerAnswer(customer, contracts.of(customer)) : null);
			});
			app.get<ByNumber>(`${root}/subscription-customers/valid/:customerId`, async ({ params }) => {
				return byNumber(params.customerId)?.activeContracts ?? [];
			});
		},
	};

	const portal: Portal = {
		provider: 'Appstle',
		path: portalPath,
		async visitor(token) {
			const customer = byId.get(await tokens.read(token));
			if (!customer) throw new TokenRefused();
			return { ...customer, id: String(customer.id) };
		},
	};

	return { provider, portal, customers, contracts: contracts.all, keys };
}

function existing(customer: AppstleCustomer | undefined): AppstleCustomer {
	if (!customer) throw refusal(404, 'Customer not found');
	return customer;
}
