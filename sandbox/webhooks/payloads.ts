import { randomUUID } from 'node:crypto';
import type { AppstleCustomer } from '../appstle/customers';
import { clientAnswer, type GigstackClient } from '../gigstack/clients';

const newId = (prefix: string): string => `${prefix}_${randomUUID().replaceAll('-', '')}`;

/** Appstle's have an envelope, and no ID. */
export function appstlePayload(type: string, customer: AppstleCustomer): object {
	return {
		type,
		data: {
			customerId: customer.id,
			customerName: customer.name,
			customerEmail: customer.email,
			contractId: customer.activeContracts[0] ?? null,
			status: type.endsWith('failure') ? 'FAILURE' : 'ACTIVE',
		},
	};
}

export function gigstackPayload(type: string, client: GigstackClient): object {
	const { id, name, email } = client;
	const data = type.startsWith('customer.')
		? clientAnswer(client)
		: { id: newId('payment'), client: { id, name, email }, total: 1160, currency: 'MXN' };
	return { type, created_at: Math.floor(Date.now() / 1000), livemode: false, data };
}
