import { z } from 'zod';
import { json } from '../stage/jsonBody';
import type { Stage } from '../stage/stage';
import { TokenExpired, TokenRefused } from '../stage/tokens';
import type { Conditions } from './conditions';
import { customerAnswer, type PolarCustomer, type PolarMember } from './customers';
import { invalid } from './errors';
import { polarId } from './ids';
import { newToken } from './keys';

export const portalPath = '/polar-portal/acme/portal';

/** In seconds. */
const life = 3600;

const bodySchema = z
	.object({
		customer_id: z.string().uuid().optional(),
		external_customer_id: z.string().optional(),
		member_id: z.string().uuid().nullish(),
		external_member_id: z.string().nullish(),
		return_url: z.string().url().max(2083).nullish(),
	})
	.refine(({ customer_id: id, external_customer_id: other }) => id !== undefined || other);

type Wanted = z.infer<typeof bodySchema>;

/** The sessions of the portal, and whose they are. */
export class PortalSessions {
	readonly #sessions = new Map<string, { customer: PolarCustomer; end: Date }>();

	constructor(
		private readonly customers: readonly PolarCustomer[],
		private readonly stage: Stage<Conditions>,
	) {}

	/** The answer to a call for a session. Fails with a Refusal. */
	answer(body: unknown, origin: string): object {
		const { conditions, statistics } = this.stage;
		const wanted = parsed(body);
		const customer = this.#customerOf(wanted);
		const member = conditions.polarMembers ? memberOf(customer, wanted) : null;
		statistics.tokensMinted += 1;
		const token = newToken(member === null ? 'polar_cst_' : 'polar_mst_');
		const now = new Date();
		const end = new Date(now.getTime() + (conditions.portalTokenLifeSeconds ?? life) * 1000);
		this.#sessions.set(token, { customer, end });
		// A team may have no email, of which Python makes a word.
		const email = member?.email ?? customer.email ?? 'None';
		const query = new URLSearchParams({ customer_session_token: token, email });
		return {
			created_at: now.toISOString(),
			modified_at: null,
			id: polarId(`session ${this.#sessions.size}`),
			token,
			expires_at: end.toISOString(),
			return_url: wanted.return_url ?? null,
			customer_portal_url: `${origin}${portalPath}?${query}`,
			customer_id: customer.id,
			customer: customerAnswer(customer),
		};
	}

	/** Whose token it is. Fails with TokenExpired or TokenRefused. */
	async visitor(token: string): Promise<PolarCustomer> {
		const session = this.#sessions.get(token);
		if (!session) throw new TokenRefused();
		if (session.end.getTime() <= Date.now()) throw new TokenExpired();
		return session.customer;
	}

	#customerOf({ customer_id: id, external_customer_id: externalId }: Wanted): PolarCustomer {
		const name = id === undefined ? 'external_customer_id' : 'customer_id';
		const found = this.customers.find((one) =>
			id === undefined ? one.externalId === externalId : one.id === id.toLowerCase(),
		);
		if (found) return found;
		const msg = 'Customer does not exist.';
		throw invalid({ loc: ['body', name], msg, input: id ?? externalId });
	}
}

function memberOf({ isTeam, members, id: customerId }: PolarCustomer, wanted: Wanted): PolarMember {
	const { member_id: id, external_member_id: externalId } = wanted;
	const [owner] = members;
	if (!id && !externalId) {
		if (owner && !isTeam) return owner;
		const msg = 'member_id is required for team customers.';
		throw invalid({ loc: ['body', 'member_id'], msg, input: isTeam ? null : customerId });
	}
	const found = members.find((one) => (id ? one.id === id : one.externalId === externalId));
	if (found) return found;
	const loc = ['body', id ? 'member_id' : 'external_member_id'];
	throw invalid({ loc, msg: 'Member does not exist for this customer.', input: id ?? externalId });
}

function parsed(body: unknown): Wanted {
	const result = bodySchema.safeParse(json(body));
	if (result.success) return result.data;
	const loc = ['body', 'CustomerSessionCustomerIDCreate', 'customer_id'];
	throw invalid({ loc, msg: 'Input should be a valid UUID', type: 'uuid_parsing', input: body });
}
