import { randomUUID } from 'node:crypto';
import type { AppstleCustomer } from '../appstle/customers';
import type { Conditions } from '../conditions';
import { clientAnswer, clientInside, type GigstackClient } from '../gigstack/clients';
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

/** What gigstack's event is about stands in one of three places, by the account. */
export function gigstackPayload(
	name: string,
	client: GigstackClient,
	conditions: Pick<Conditions, 'gigstackCreatedAt' | 'gigstackEvents'>,
): object {
	const object = name.startsWith('customer.')
		? clientAnswer(client, conditions)
		: {
				id: newId('payment'),
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
