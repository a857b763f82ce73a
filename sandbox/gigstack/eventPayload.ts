import { createHash, randomUUID } from 'node:crypto';
import type { Conditions } from './conditions';
import { clientAnswer, clientInside, type GigstackClient } from './clients';

/** The same in all events about the client's payment. */
const paymentId = ({ id }: GigstackClient): string =>
	`payment_${createHash('sha256').update(id).digest('hex').slice(0, 32)}`;

/** What gigstack's event is about stands in one of three places, by the account. */
export function gigstackPayload(
	name: string,
	client: GigstackClient,
	conditions: Pick<Conditions, 'gigstackCreatedAt' | 'gigstackEvents'>,
): object {
	const object = name.startsWith('customer.')
		? clientAnswer(client, conditions)
		: {
				id: paymentId(client),
				client: clientInside(client),
				status: 'requires_payment_method',
				total: 1160,
				currency: 'MXN',
			};
	switch (conditions.gigstackEvents) {
		case 'object':
			return {
				id: randomUUID(),
				type: name,
				created: Date.now(),
				livemode: false,
				data: { object },
			};
		case 'data':
			return { event: name, created_at: Math.floor(Date.now() / 1000), data: object };
		case 'eventType':
			return { event_type: name, timestamp: new Date().toISOString(), data: object };
	}
}
