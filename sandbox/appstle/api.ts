import type { Api } from '../stage/api';
import { firstByEmail } from '../stage/people';
import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';
import type { Stage } from '../stage/stage';
import type { Conditions } from './conditions';
import { contractList } from './contractList';
import { contractRow, type AppstleContracts } from './contracts';
import { customerAnswer } from './customerAnswers';
import type { AppstleCustomer } from './customers';
import { problem, refusal } from './errors';
import type { AppstleKeys } from './keys';
import { usualId, withLargeIds } from './largeIds';
import { manageLink, sendMagicLink } from './links';
import { AppstleList } from './list';
import type { AppstleTokens } from './tokens';

interface Filtered {
	Querystring: Query;
}
interface ByNumber {
	Params: { customerId: string };
}

interface Account {
	customers: readonly AppstleCustomer[];
	contracts: AppstleContracts;
	keys: AppstleKeys;
	tokens: AppstleTokens;
}

/** Appstle's calls: customers and their contracts, tokens, links and the magic link. */
export function appstleApi(
	{ customers, contracts, keys, tokens }: Account,
	stage: Stage<Conditions>,
): Api {
	const byId = new Map(customers.map((customer) => [customer.id, customer]));
	const byEmail = firstByEmail(customers);
	const list = new AppstleList(customers, contracts, stage.conditions);

	function byNumber(text: string): AppstleCustomer | undefined {
		if (!/^\d+$/.test(text)) throw refusal(400, 'customerId must be a number');
		return byId.get(Number(usualId(text)));
	}

	function byIdOrEmail(query: Query, emailField: string): AppstleCustomer {
		const id = field(query, 'customerId');
		const email = field(query, emailField);
		if (!id && !email) throw refusal(400, `customerId or ${emailField} must be provided`);
		return existing(id ? byNumber(numberIn(id)) : byEmail(email));
	}

	function linkFor(query: Query, origin: string): object {
		const id = field(query, 'customerId');
		if (id) return linkByNumber(id, origin);
		return manageLink(byIdOrEmail(query, 'emailId').id, origin, tokens, stage);
	}

	/** Any number gets a link, known or not, where that is played. */
	function linkByNumber(text: string, origin: string): object {
		const customer = byNumber(text);
		const id = stage.conditions.appstleLinksForAnybody ? Number(text) : existing(customer).id;
		return manageLink(customer?.id ?? id, origin, tokens, stage);
	}

	function contractsOf(text: string): object {
		const customer = byNumber(text);
		const own = customer ? contracts.of(customer) : [];
		return own.map((contract) => contractRow(contract, stage.conditions));
	}

	return {
		trouble: (status) => problem(status, 'Please try again later'),
		unknownRoute: problem(404, 'No such resource'),
		routes(app) {
			const root = '/api/external/v2';
			app.addHook<Filtered>('preHandler', async (request) => keys.check(request));
			app.addHook('onSend', async (_request, _reply, payload) =>
				stage.conditions.appstleLargeIds && typeof payload === 'string'
					? withLargeIds(payload)
					: payload,
			);
			app.get<Filtered>(`${root}/customer-portal-token`, async ({ query }) => {
				const { id } = byIdOrEmail(query, 'email');
				const token = await tokens.mint(id);
				return { customerId: id, token, appstleExternalToken: await tokens.mintExternal(id) };
			});
			app.get<Filtered>(`${root}/manage-subscription-link`, async ({ query }) =>
				linkFor(query, app.listeningOrigin),
			);
			app.get<ByNumber>(`${root}/manage-subscription-link/:customerId`, async ({ params }) =>
				linkByNumber(params.customerId, app.listeningOrigin),
			);
			app.get<Filtered>(`${root}/subscription-contracts-email-magic-link`, ({ query }, reply) =>
				sendMagicLink(byEmail(field(query, 'email')) !== undefined, stage, reply),
			);
			app.get<Filtered>(`${root}/subscription-contract-details`, async ({ query }) =>
				contractList(contracts.all, query, stage.conditions),
			);
			app.get<Filtered>(`${root}/subscription-contract-details/customers`, async ({ query }) =>
				list.answer(query),
			);
			app.get<ByNumber>(`${root}/subscription-customers/:customerId`, async ({ params }) => {
				const customer = byNumber(params.customerId);
				// Where there is none the body is empty, with status 200.
				return customer ? customerAnswer(customer, contracts.of(customer)) : '';
			});
			app.get<ByNumber>(
				`${root}/subscription-customers-detail/valid/:customerId`,
				async ({ params }) => contractsOf(params.customerId),
			);
		},
	};
}

/** The number in one of the two forms that a customer's ID has. */
const numberIn = (id: string): string => id.replace(/^gid:\/\/shopify\/Customer\//, '');

function existing(customer: AppstleCustomer | undefined): AppstleCustomer {
	if (!customer) throw refusal(404, 'Customer not found');
	return customer;
}
