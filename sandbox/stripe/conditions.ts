import { z } from 'zod';
import type { SharedConditions } from '../stage/conditions';

/** The ways in which Stripe is played. */
export const conditions = z.object({
	/** Somebody has saved the settings of the portal, in test mode and in live mode. */
	stripePortalSetUp: z.boolean().default(true),
	/** The login page is switched on in the default settings. */
	stripeLoginPage: z.boolean().default(true),
	/** The account has the search, which merchants in some countries have not. */
	stripeSearch: z.boolean().default(true),
	/** How many of the newest customers the search does not know yet. */
	stripeSearchLag: z.number().int().min(0).default(0),
	/** The status that a session for a customer who is none is refused with. */
	stripeMissingCustomer: z.union([z.literal(400), z.literal(404)]).default(400),
});

export type Conditions = SharedConditions & z.infer<typeof conditions>;
