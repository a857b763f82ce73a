import { randomUUID } from 'node:crypto';
import { clientAnswer, type GigstackClient } from '../gigstack/clients';
import { customerAnswer, type MeteroidCustomer } from '../meteroid/customers';

const newId = (prefix: string): string => `${prefix}_${randomUUID().replaceAll('-', '')}`;

/** Meteroid's are flat. */
export function meteroidPayload(type: string, customer: MeteroidCustomer): object {
	const envelope = { id: newId('evt'), type, timestamp: new Date().toISOString() };
	if (type.startsWith('customer.')) {
		return { ...customerAnswer(customer), ...envelope, customer_id: customer.id };
	}
	return {
		...envelope,
		[type.startsWith('invoice.') ? 'invoice_id' : 'object_id']: newId('inv'),
		customer_id: customer.id,
		status: 'FINALIZED',
		currency: 'EUR',
		total: 4900,
		tax_amount: 0,
		created_at: new Date().toISOString(),
	};
}

export function gigstackPayload(type: string, client: GigstackClient): object {
	const { id, name, email } = client;
	const data = type.startsWith('customer.')
		? clientAnswer(client)
		: { id: newId('payment'), client: { id, name, email }, total: 1160, currency: 'MXN' };
	return { type, created_at: Math.floor(Date.now() / 1000), livemode: false, data };
}
