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
		/**
		 * Which Meteroid is played. A: the open-source server up to 1.0, whose tokens never end. B: the
		 * cloud of autumn 2026, whose tokens say when they end. C: release 2.2, whose tokens say nothing.
		 */
		meteroidVersion: z.enum(['A', 'B', 'C']),
		/** Where Meteroid says that its portal is; the cloud or localhost, if nobody has told the server. */
		meteroidPublicUrl: z.enum(['own', 'cloud', 'localhost']),
		/** Lines of usage in each of Meteroid's invoices; with 20 a page of 100 has 6 million characters. */
		meteroidUsageLines: z.number().int().min(0),
		/** Meteroid takes webhook endpoints that are not public, and C sends to them. */
		meteroidWebhooksTakePrivate: z.boolean(),
		/** What an Appstle token says about its time: `timestamp`, `createdAt`, nothing, or no JWT at all. */
		appstleTokenTime: z.enum(['seconds', 'milliseconds', 'none', 'opaque']),
		/** Appstle lists customers as a page object and not as a bare array. */
		appstlePaged: z.boolean(),
		/** Appstle finds customers by a part of their email, and not by the whole alone. */
		appstleFindsPartsOfEmails: z.boolean(),
		/** Where Appstle's contracts have their price. */
		appstleAmount: z.enum(['orderAmount', 'contractAmount', 'totalPrice']),
		/** Appstle's own links: whether they open the portal once only, what they say of their end, and whether any number gets one. */
		appstleLinkWorksOnce: z.boolean(),
		appstleLinkEnd: z.enum(['ahead', 'past']),
		appstleLinksForAnybody: z.boolean(),
		/** Appstle's answer to a magic link that was sent stands in quotes, as JSON. */
		appstleMagicLinkQuoted: z.boolean(),
		/** The template of Appstle's mail. */
		appstleMagicLinkMail: z.enum(['on', 'off', 'missing']),
		/** Appstle's contract events have the customer in them. */
		appstleEventsNameCustomer: z.boolean(),
		/** Appstle's IDs are larger than a number of JavaScript can hold. */
		appstleLargeIds: z.boolean(),
		/** At which of the usual places the shop has its portal page. */
		shopPages: z.enum(['apps', 'tools', 'both', 'neither']),
		/** How the shop meets visitors: as they come, at a domain of its own, by a password, or not at all. */
		shopDoor: z.enum(['open', 'ownDomain', 'password', 'busy']),
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
	meteroidVersion: 'B',
	meteroidPublicUrl: 'own',
	meteroidUsageLines: 0,
	meteroidWebhooksTakePrivate: false,
	appstleTokenTime: 'seconds',
	appstlePaged: false,
	appstleFindsPartsOfEmails: false,
	appstleAmount: 'orderAmount',
	appstleLinkWorksOnce: true,
	appstleLinkEnd: 'ahead',
	appstleLinksForAnybody: true,
	appstleMagicLinkQuoted: false,
	appstleMagicLinkMail: 'on',
	appstleEventsNameCustomer: true,
	appstleLargeIds: false,
	shopPages: 'apps',
	shopDoor: 'open',
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
