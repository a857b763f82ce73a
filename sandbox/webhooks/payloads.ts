import { randomUUID } from 'node:crypto';
import { clientAnswer, type GigstackClient } from '../gigstack/clients';

const newId = (prefix: string): string => `${prefix}_${randomUUID().replaceAll('-', '')}`;

export function gigstackPayload(type: string, client: GigstackClient): object {
	const { id, name, email } = client;
	const data = type.startsWith('customer.')
		? clientAnswer(client)
		: { id: newId('payment'), client: { id, name, email }, total: 1160, currency: 'MXN' };
	return { type, created_at: Math.floor(Date.now() / 1000), livemode: false, data };
}
