import { z } from 'zod';

export const conditionsSchema = z
	.object({
		/** Wait before each answer of a provider. */
		delayMs: z.number().min(0),
		/** Beyond it 429, counted for each provider over a sliding second; refused calls are free. */
		requestsPerSecond: z.number().int().min(0).nullable(),
		/** How a 429 says when to come back. */
		retryAfter: z.enum(['seconds', 'date', 'none']),
		/** Share of the calls, 0 to 1, that meet a fault; the kinds of fault take turns. */
		faultShare: z.number().min(0).max(1),
		/** Every call answers 503. */
		down: z.boolean(),
		/** Goes down after so many calls, counted from when conditions were last set. */
		downAfterRequests: z.number().int().min(0).nullable(),
		/** True plays Meteroid's cloud; false its open-source server, whose tokens never expire. */
		meteroidTokensExpire: z.boolean(),
		/** What an Appstle token says about its time: `timestamp`, `createdAt`, nothing, or no JWT. */
		appstleTokenTime: z.enum(['seconds', 'milliseconds', 'none', 'opaque']),
		/** Appstle lists customers as a page object and not as a bare array. */
		appstlePaged: z.boolean(),
		/** Unit of gigstack's `expires_at`. */
		gigstackTokenTime: z.enum(['seconds', 'milliseconds']),
		/** gigstack answers 200 for an unknown client, with the failure inside; null: an honest 404. */
		gigstackFailsIn200: z.enum(['success', 'errorText', 'errorObject']).nullable(),
		/** How gigstack pages its search: by `page`, `per_page` and `found`, or by `limit` and a cursor. */
		gigstackSearch: z.enum(['pages', 'cursor']),
		/** Whether gigstack's search gives all of a client, or its ID and name alone. */
		gigstackSearchRows: z.enum(['whole', 'partial']),
		/** The status that gigstack's portal call answers since it is no more; null: it issues links. */
		gigstackPortalRetired: z.union([z.literal(404), z.literal(405), z.literal(410)]).nullable(),
		/** gigstack's portal answer says whose link it is. */
		gigstackPortalNamesClient: z.boolean(),
		/** How gigstack writes when something was created: epoch seconds, its database's object, or a text. */
		gigstackCreatedAt: z.enum(['seconds', 'milliseconds', 'object', 'text']),
		/** Where gigstack's events have their name and what they are about: `type` and `data.object`, `event` and `data`, `event_type` and `data`. */
		gigstackEvents: z.enum(['object', 'data', 'eventType']),
		/** How gigstack pages its webhooks: by `cursor`, with revisions that a change has to name, or by `next`. */
		gigstackWebhookList: z.enum(['cursor', 'next']),
		/** gigstack's answer to a registration holds the new secret. */
		gigstackRegistrationSecret: z.boolean(),
		/** The gigstack account's plan has webhooks. */
		gigstackWebhookPlan: z.boolean(),
		/** The gigstack account is a master team of Connect, which may hear of `teams.*`. */
		gigstackMasterTeam: z.boolean(),
		/** gigstack registers webhooks for http:// too, as n8n on loopback has no other address. */
		gigstackWebhooksTakeHttp: z.boolean(),
		/** How gigstack signs: by Standard Webhooks, or as at older endpoints in hex. */
		gigstackSignature: z.enum(['standard', 'hex']),
		/** Life of portal tokens that expire at all, in place of each provider's own. */
		portalTokenLifeSeconds: z.number().int().nullable(),
	})
	.strict();

export type Conditions = z.infer<typeof conditionsSchema>;

export const fairConditions: Readonly<Conditions> = {
	delayMs: 0,
	requestsPerSecond: null,
	retryAfter: 'seconds',
	faultShare: 0,
	down: false,
	downAfterRequests: null,
	meteroidTokensExpire: true,
	appstleTokenTime: 'seconds',
	appstlePaged: false,
	gigstackTokenTime: 'seconds',
	gigstackFailsIn200: null,
	gigstackSearch: 'pages',
	gigstackSearchRows: 'whole',
	gigstackPortalRetired: null,
	gigstackPortalNamesClient: false,
	gigstackCreatedAt: 'seconds',
	gigstackEvents: 'object',
	gigstackWebhookList: 'cursor',
	gigstackRegistrationSecret: false,
	gigstackWebhookPlan: true,
	gigstackMasterTeam: false,
	gigstackWebhooksTakeHttp: false,
	gigstackSignature: 'standard',
	portalTokenLifeSeconds: null,
};
