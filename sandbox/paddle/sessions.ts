import { z } from 'zod';
import { json } from '../stage/jsonBody';
import type { Stage } from '../stage/stage';
import { nowInSeconds, TokenKey, TokenRefused } from '../stage/tokens';
import type { Conditions } from './conditions';
import type { PaddleCustomer } from './customers';
import { invalidField, meta, notFound, refused } from './errors';
import { firstCreated, paddleId } from './ids';
import type { PaddleSubscription } from './subscriptions';

export const portalPath = '/paddle-portal';

/** The page of the account, which customers log in to where their link has no token. */
const portalId = paddleId('cpl', 'portal', firstCreated);
const tokenStart = 'pga_';

const bodySchema = z
	.object({ subscription_ids: z.array(z.string()).max(25).optional() })
	.strict()
	.nullish();

interface Account {
	byId: ReadonlyMap<string, PaddleCustomer>;
	subscriptions(): readonly PaddleSubscription[];
}

/** The sessions of the portal, and whose the pages are that their links open. */
export class PortalSessions {
	readonly #key = new TokenKey();
	#made = 0;

	constructor(
		private readonly account: Account,
		private readonly stage: Stage<Conditions>,
	) {}

	/** The answer to a call for a session. Fails with a Refusal. */
	async answer(customerId: string, body: unknown, origin: string): Promise<object> {
		const { conditions, statistics } = this.stage;
		const wanted = bodySchema.safeParse(json(body));
		if (!wanted.success) throw invalidField('subscription_ids', 'is not valid');
		const customer = this.account.byId.get(customerId);
		if (!customer) throw notFound(customerId);
		if (customer.isArchived && !conditions.paddleArchivedPortal) {
			throw refused(400, 'entity_archived', `Entity ${customerId} is archived`);
		}
		const ids = wanted.data?.subscription_ids ?? [];
		for (const id of ids) this.#checkOwner(id, customer);
		statistics.tokensMinted += 1;
		const now = nowInSeconds();
		const token = await this.#tokenFor(customer, now);
		const link = (action: string, id?: string): string => {
			const query = new URLSearchParams({ action, ...(id && { subscription_id: id }), token });
			return `${origin}${portalPath}/${portalId}?${query}`;
		};
		const created = new Date(now * 1000);
		const links = ids.map((id) => ({
			id,
			cancel_subscription: link('cancel_subscription', id),
			update_subscription_payment_method: link('update_subscription_payment_method', id),
			...(conditions.paddleViewLinks && { view_subscription: link('view_subscription', id) }),
		}));
		return {
			data: {
				id: paddleId('cpls', `session ${(this.#made += 1)}`, created),
				customer_id: customerId,
				urls: { general: { overview: link('overview') }, subscriptions: links },
				created_at: created.toISOString(),
			},
			meta: meta(),
		};
	}

	/** Whose token it is. Fails with TokenExpired or TokenRefused. */
	async visitor(token: string): Promise<PaddleCustomer> {
		if (!token.startsWith(tokenStart)) throw new TokenRefused();
		const { sub = '' } = await this.#key.read(token.slice(tokenStart.length));
		const customer = this.account.byId.get(sub);
		if (!customer) throw new TokenRefused();
		return customer;
	}

	async #tokenFor({ id, name }: PaddleCustomer, now: number): Promise<string> {
		const life = this.stage.conditions.portalTokenLifeSeconds;
		const end = life === null ? {} : { exp: now + life };
		return tokenStart + (await this.#key.sign({ sub: id, name, iat: now, ...end }));
	}

	#checkOwner(id: string, customer: PaddleCustomer): void {
		const found = this.account.subscriptions().find((one) => one.id === id);
		if (!found) throw notFound(id);
		if (found.customer !== customer) {
			throw invalidField('subscription_ids', 'has a subscription of another customer');
		}
	}
}
