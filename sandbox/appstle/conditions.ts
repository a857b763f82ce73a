import { z } from 'zod';
import type { SharedConditions } from '../stage/conditions';

/** The ways in which Appstle is played. */
export const conditions = z.object({
	/** What a token says about its time: `timestamp`, `createdAt`, nothing, or no JWT at all. */
	appstleTokenTime: z.enum(['seconds', 'milliseconds', 'none', 'opaque']).default('seconds'),
	/** Customers are listed as a page object and not as a bare array. */
	appstlePaged: z.boolean().default(false),
	/** Customers are found by a part of their email, and not by the whole alone. */
	appstleFindsPartsOfEmails: z.boolean().default(false),
	/** Where contracts have their price. */
	appstleAmount: z.enum(['orderAmount', 'contractAmount', 'totalPrice']).default('orderAmount'),
	/** Its own links: whether they open the portal once only, what they say of their end, and whether any number gets one. */
	appstleLinkWorksOnce: z.boolean().default(true),
	appstleLinkEnd: z.enum(['ahead', 'past']).default('ahead'),
	appstleLinksForAnybody: z.boolean().default(true),
	/** The answer to a magic link that was sent stands in quotes, as JSON. */
	appstleMagicLinkQuoted: z.boolean().default(false),
	/** The template of Appstle's mail. */
	appstleMagicLinkMail: z.enum(['on', 'off', 'missing']).default('on'),
	/** Contract events have the customer in them. */
	appstleEventsNameCustomer: z.boolean().default(true),
	/** IDs are larger than a number of JavaScript can hold. */
	appstleLargeIds: z.boolean().default(false),
	/** At which of the usual places the shop has its portal page. */
	shopPages: z.enum(['apps', 'tools', 'both', 'neither']).default('apps'),
	/** How the shop meets visitors: as they come, at a domain of its own, by a password, or not at all. */
	shopDoor: z.enum(['open', 'ownDomain', 'password', 'busy']).default('open'),
});

export type Conditions = SharedConditions & z.infer<typeof conditions>;
