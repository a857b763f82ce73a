import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { SandboxAnswer } from '../stage/answer';
import { htmlPage } from '../stage/html';
import type { Stage } from '../stage/stage';
import { nowInSeconds, TokenExpired, TokenRefused } from '../stage/tokens';
import type { Conditions } from './conditions';
import { defaultConfiguration, otherConfiguration } from './configurations';
import type { StripeCustomer } from './customers';
import { missing, refused } from './errors';
import type { SessionRequest } from './sessionRequest';
import type { StripeSubscription } from './subscriptions';

export const portalPath = '/stripe-portal/p/session';

/** Nobody knows how long a session works that nobody visits, but that it is some minutes. */
const fiveMinutes = 300;

interface Session {
	customer: StripeCustomer;
	expires: number;
	/** Until when who comes later may log in; null where nobody may. */
	loginUntil: number | null;
}

interface Account {
	byId: ReadonlyMap<string, StripeCustomer>;
	subscriptions(): readonly StripeSubscription[];
}

/** The sessions of the portal, and the pages that their links open. */
export class PortalSessions {
	readonly #sessions = new Map<string, Session>();
	/** By the key that a client gives with a request, so that what is repeated is done once. */
	readonly #answers = new Map<string, { body: unknown; answer: object }>();

	constructor(
		private readonly account: Account,
		private readonly stage: Stage<Conditions>,
	) {}

	/** The answer to a call for a session. Fails with a Refusal. */
	answer(
		wanted: SessionRequest,
		{ headers, body, server }: FastifyRequest,
		isLive: boolean,
	): object {
		const key = headers['idempotency-key'];
		const before = typeof key === 'string' ? this.#answers.get(key) : undefined;
		if (before && before.body !== body) {
			const message = 'Keys for idempotent requests can only be used with the same parameters.';
			throw refused(400, message, { type: 'idempotency_error' });
		}
		if (before) return before.answer;
		const answer = this.#made(wanted, server.listeningOrigin, isLive);
		if (typeof key === 'string') this.#answers.set(key, { body, answer });
		return answer;
	}

	/** Whose session it is. Fails with TokenExpired or TokenRefused. */
	async visitor(secret: string): Promise<StripeCustomer> {
		const session = this.#sessions.get(secret);
		if (!session) throw new TokenRefused();
		if (session.expires <= nowInSeconds()) throw new TokenExpired();
		return session.customer;
	}

	/** The page for who comes late and may log in. */
	before({ params }: FastifyRequest): SandboxAnswer | undefined {
		const { secret = '' } = params as { secret?: string };
		const { expires = Infinity, loginUntil = null } = this.#sessions.get(secret) ?? {};
		const now = nowInSeconds();
		return expires <= now && loginUntil !== null && loginUntil > now
			? { body: loginPage }
			: undefined;
	}

	#made(wanted: SessionRequest, origin: string, isLive: boolean): object {
		const { conditions, statistics } = this.stage;
		const configuration = wanted.configuration ?? defaultConfiguration;
		const known = [defaultConfiguration, otherConfiguration];
		if (wanted.configuration === undefined && !conditions.stripePortalSetUp) {
			throw refused(400, notSetUp(isLive ? 'live' : 'test'));
		}
		if (!known.includes(configuration)) {
			throw missing('configuration', configuration, { status: 400, param: 'configuration' });
		}
		const customer = this.#customer(wanted.customer, isLive);
		this.#checkFlow(wanted, customer);
		statistics.tokensMinted += 1;
		const secret = `test_${randomBytes(24).toString('base64url')}`;
		const now = nowInSeconds();
		const { after_expiration: after } = wanted;
		this.#sessions.set(secret, {
			customer,
			expires: now + (conditions.portalTokenLifeSeconds ?? fiveMinutes),
			loginUntil: after ? Number(after.customer_login?.expires_at ?? Infinity) : null,
		});
		return {
			id: `bps_${randomBytes(12).toString('hex')}`,
			object: 'billing_portal.session',
			configuration,
			created: now,
			customer: customer.id,
			customer_account: null,
			flow: wanted.flow_data ? flowAnswer(wanted.flow_data) : null,
			livemode: false,
			locale: wanted.locale ?? null,
			on_behalf_of: null,
			return_url: wanted.return_url ?? 'https://example.com/account',
			url: `${origin}${portalPath}/${secret}`,
			...(after && { after_expiration: afterAnswer(after) }),
		};
	}

	#customer(id: string, isLive: boolean): StripeCustomer {
		const customer = this.account.byId.get(id);
		if (customer && !isLive) return customer;
		throw missing('customer', id, {
			status: this.stage.conditions.stripeMissingCustomer,
			param: 'customer',
			...(customer && { elsewhere: inTestMode }),
		});
	}

	/** What a flow is about has to be the customer's own. */
	#checkFlow({ flow_data: flow }: SessionRequest, customer: StripeCustomer): void {
		if (!flow || flow.type === 'customer_update' || flow.type === 'payment_method_update') return;
		const { subscription } = flow[flow.type] ?? {};
		const param = `flow_data[${flow.type}][subscription]`;
		if (subscription === undefined) {
			throw refused(400, `Missing required param: ${param}.`, { code: 'parameter_missing', param });
		}
		const found = this.account.subscriptions().find(({ id }) => id === subscription);
		if (found?.customer !== customer) {
			throw missing('subscription', subscription, { status: 400, param });
		}
	}
}

export const inTestMode =
	'a similar object exists in test mode, but a live mode key was used to make this request.';

const notSetUp = (mode: string): string =>
	`No configuration provided and your ${mode} mode default configuration has not been created. Provide a configuration or create your default by saving your customer portal settings in ${mode} mode.`;

function flowAnswer({
	type,
	after_completion: after,
	...flow
}: NonNullable<SessionRequest['flow_data']>) {
	const completion = after ?? { type: 'portal_homepage' };
	return {
		after_completion: { hosted_confirmation: null, redirect: null, ...completion },
		customer_update: null,
		subscription_cancel: flow.subscription_cancel
			? { retention: null, ...flow.subscription_cancel }
			: null,
		subscription_update: flow.subscription_update ?? null,
		subscription_update_confirm: flow.subscription_update_confirm
			? { discounts: null, ...flow.subscription_update_confirm }
			: null,
		type,
	};
}

function afterAnswer({
	type,
	customer_login: login,
}: NonNullable<SessionRequest['after_expiration']>) {
	const until = login?.expires_at;
	return { type, customer_login: { expires_at: until === undefined ? null : Number(until) } };
}

const loginPage = htmlPage(
	'Log in · Stripe customer portal',
	'<p>Stripe customer portal</p><h1>Log in to go on</h1><p>We mail you a code.</p>',
);
