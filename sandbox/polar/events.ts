import { customerWith, type Destination, type Events, type Unsigned } from '../stage/events';
import { newSigningSecret, standardHeaders } from '../stage/standardWebhooks';
import type { Conditions } from './conditions';
import { customerAnswer, type PolarCustomer } from './customers';
import type { PolarEndpoints } from './endpoints';
import { eventTypes } from './eventTypes';
import { organizationId, polarId } from './ids';
import { orderAnswer, type PolarOrder } from './orders';
import { subscriptionAnswer, type PolarSubscription } from './subscriptions';

interface Organization {
	customers: readonly PolarCustomer[];
	orders(): readonly PolarOrder[];
	subscriptions(): readonly PolarSubscription[];
	endpoints: PolarEndpoints;
}

/** The events of the organization. Each endpoint has a secret of its own. */
export class PolarEvents implements Events {
	/** What is signed with where no endpoint is registered. */
	readonly secret = newSigningSecret();

	constructor(
		private readonly organization: Organization,
		private readonly conditions: Readonly<Conditions>,
	) {}

	types = () => eventTypes.map((name) => ({ name }));

	payload(type: string, customerId?: string | number): object {
		if (!eventTypes.includes(type)) throw new Error(`Polar sends no ${type}`);
		const now = new Date();
		const customer = customerWith(this.organization.customers, customerId);
		return { type, timestamp: now.toISOString(), data: this.#entity(type, customer, now) };
	}

	hearing = (type: string): Destination[] => this.organization.endpoints.hearing(type);
	secretFor = (url: string): string => this.organization.endpoints.secretFor(url) ?? this.secret;

	sign(delivery: Unsigned): Record<string, string> {
		const { secret } = delivery;
		const ofText = `whsec_${Buffer.from(secret).toString('base64')}`;
		const isText = this.conditions.polarSecrets === 'text';
		return standardHeaders('webhook', { ...delivery, secret: isText ? ofText : secret });
	}

	/** What an event is about, by how its name begins; of what no contract describes only what the node reads. */
	#entity(type: string, customer: PolarCustomer, now: Date): object {
		const [kind = ''] = type.split('.');
		const isOwn = (one: { customer: PolarCustomer }) => one.customer === customer;
		if (kind === 'customer') return customerAnswer(customer);
		if (kind === 'subscription') {
			return subscriptionAnswer(existing(this.organization.subscriptions().find(isOwn), kind));
		}
		if (kind === 'order') {
			return orderAnswer(existing(this.organization.orders().find(isOwn), kind));
		}
		const own = { id: polarId(type), created_at: now.toISOString(), modified_at: null };
		if (!ofCustomers.includes(kind)) return { ...own, organization_id: organizationId };
		const [member] = customer.members;
		if (kind === 'member') return { ...own, customer_id: customer.id, email: member?.email };
		const isWhole = kind === 'benefit_grant';
		return {
			...own,
			customer_id: customer.id,
			...(isWhole && { customer: customerAnswer(customer) }),
		};
	}
}

/** What belongs to a customer, beside orders and subscriptions. */
const ofCustomers = ['benefit_grant', 'checkout', 'customer_seat', 'member', 'refund'];

function existing<Entity>(entity: Entity | undefined, kind: string): Entity {
	if (entity !== undefined) return entity;
	throw new Error(`The customer has no ${kind}`);
}
