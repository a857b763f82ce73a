import { z } from 'zod';
import type { SharedConditions } from '../stage/conditions';

/** The ways in which gigstack is played: accounts differ. */
export const conditions = z.object({
	/** Unit of `expires_at`. */
	gigstackTokenTime: z.enum(['seconds', 'milliseconds']).default('seconds'),
	/** The answer for an unknown client is 200, with the failure inside; null: an honest 404. */
	gigstackFailsIn200: z.enum(['success', 'errorText', 'errorObject']).nullable().default(null),
	/** How the search is paged: by `page`, `per_page` and `found`, or by `limit` and a cursor. */
	gigstackSearch: z.enum(['pages', 'cursor']).default('pages'),
	/** Whether the search gives all of a client, or its ID and name alone. */
	gigstackSearchRows: z.enum(['whole', 'partial']).default('whole'),
	/** The status that the portal call answers since it is no more; null: it issues links. */
	gigstackPortalRetired: z
		.union([z.literal(404), z.literal(405), z.literal(410)])
		.nullable()
		.default(null),
	/** The portal call's answer says whose link it is. */
	gigstackPortalNamesClient: z.boolean().default(false),
	/** How it is written when something was created: epoch seconds, the database's object, or a text. */
	gigstackCreatedAt: z.enum(['seconds', 'milliseconds', 'object', 'text']).default('seconds'),
	/** Where events have their name and what they are about: `type` and `data.object`, `event` and `data`, `event_type` and `data`. */
	gigstackEvents: z.enum(['object', 'data', 'eventType']).default('object'),
	/** How webhooks are paged: by `cursor`, with revisions that a change has to name, or by `next`. */
	gigstackWebhookList: z.enum(['cursor', 'next']).default('cursor'),
	/** The answer to a registration holds the new secret. */
	gigstackRegistrationSecret: z.boolean().default(false),
	/** The account's plan has webhooks. */
	gigstackWebhookPlan: z.boolean().default(true),
	/** The account is a master team of Connect, which may hear of `teams.*`. */
	gigstackMasterTeam: z.boolean().default(false),
	/** Webhooks are registered for http:// too, as n8n on loopback has no other address. */
	gigstackWebhooksTakeHttp: z.boolean().default(false),
	/** How events are signed: by Standard Webhooks, or as at older endpoints in hex. */
	gigstackSignature: z.enum(['standard', 'hex']).default('standard'),
});

export type Conditions = SharedConditions & z.infer<typeof conditions>;
