import type { IDataObject } from 'n8n-workflow';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import { Webhook as SvixWebhook } from 'svix/dist/webhook';
import { AppstleApi } from '../../credentials/AppstleApi.credentials';
import { GigstackApi } from '../../credentials/GigstackApi.credentials';
import { MeteroidApi } from '../../credentials/MeteroidApi.credentials';
import { AppstleTrigger } from '../../nodes/Appstle/AppstleTrigger.node';
import { GigstackTrigger } from '../../nodes/Gigstack/GigstackTrigger.node';
import { MeteroidTrigger } from '../../nodes/Meteroid/MeteroidTrigger.node';
import type { Call } from './webhook';
import type { Setup } from './workflow';

const parts = {
	appstle: { node: AppstleTrigger, credential: AppstleApi },
	gigstack: { node: GigstackTrigger, credential: GigstackApi },
	meteroid: { node: MeteroidTrigger, credential: MeteroidApi },
};

/** Those that have a trigger. */
export const providers = ['appstle', 'gigstack', 'meteroid'] as const;
export type TriggerProvider = (typeof providers)[number];

export const secret = `whsec_${Buffer.from('the secret of these tests, only').toString('base64')}`;

/** The provider's trigger as a user sets it up: for all events, with a Signing Secret, unless told otherwise. */
export function triggerSetup(
	provider: TriggerProvider,
	changes: { credential?: IDataObject; parameters?: IDataObject } = {},
): Setup {
	const { node, credential } = parts[provider];
	const type = new credential();
	// Nobody answers there.
	const usual = { apiKey: 'key', baseUrl: 'http://127.0.0.1:9', signingSecret: secret };
	return {
		node: new node(),
		credentialTypes: [type],
		credentials: { [type.name]: { ...usual, ...changes.credential } },
		parameters: { events: ['*'], ...changes.parameters },
	};
}

/** An event that is documented, and a payload that names the customer. */
export const samples: Record<TriggerProvider, { event: string; payload: IDataObject }> = {
	appstle: {
		event: 'subscription.billing-failure',
		payload: {
			type: 'subscription.billing-failure',
			data: { customerId: 7204518330001, customerEmail: 'Emma@Example.com' },
		},
	},
	gigstack: {
		event: 'payment.upcoming_due_date',
		payload: {
			type: 'payment.upcoming_due_date',
			created_at: 1_790_000_000,
			data: { id: 'payment_1', client: { id: 'client_1', email: 'emma@example.com' } },
		},
	},
	meteroid: {
		event: 'invoice.finalized',
		payload: {
			id: 'evt_1',
			type: 'invoice.finalized',
			timestamp: '2026-08-17T09:30:00.123Z',
			invoice_id: 'inv_1',
			customer_id: 'cus_2xXyMf4KIBoaf3',
		},
	},
};

interface Signing {
	/** Default a new one. */
	id?: string;
	at?: Date;
	secret?: string;
	/** Signatures that stand before the right one. */
	before?: string[];
}

let made = 0;
const newId = (): string => `msg_${process.pid}_${(made += 1)}`;
const inSeconds = (date: Date): string => String(Math.floor(date.getTime() / 1000));

/** A delivery signed by the library of Svix, with Svix's headers. */
export function bySvix(body: string | object, signing: Signing = {}): Call {
	return signed('svix', new SvixWebhook(signing.secret ?? secret), body, signing);
}

/** A delivery signed by the library of Standard Webhooks, with its headers. */
export function byStandard(body: string | object, signing: Signing = {}): Call {
	return signed('webhook', new StandardWebhook(signing.secret ?? secret), body, signing);
}

function signed(
	family: string,
	library: SvixWebhook | StandardWebhook,
	body: string | object,
	{ id = newId(), at = new Date(), before = [] }: Signing,
): Call {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	return {
		headers: {
			'content-type': 'application/json',
			[`${family}-id`]: id,
			[`${family}-timestamp`]: inSeconds(at),
			[`${family}-signature`]: [...before, library.sign(id, at, text)].join(' '),
		},
		body: text,
	};
}
