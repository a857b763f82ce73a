import { z } from 'zod';

/** What can happen at any vendor. What a vendor plays in several ways is in its own folder. */
export const sharedConditions = z.object({
	/** Wait before each answer of a vendor. */
	delayMs: z.number().min(0).default(0),
	/** Beyond it 429, counted for each vendor over a sliding second; refused calls are free. */
	requestsPerSecond: z.number().int().min(0).nullable().default(null),
	/** How a 429 says when to come back. */
	retryAfter: z.enum(['seconds', 'date', 'none']).default('seconds'),
	/** Share of the calls, 0 to 1, that meet a fault; the kinds of fault take turns. */
	faultShare: z.number().min(0).max(1).default(0),
	/** Every call answers 503. */
	down: z.boolean().default(false),
	/** Goes down after so many calls, counted from when conditions were last set. */
	downAfterRequests: z.number().int().min(0).nullable().default(null),
	/** Life of portal tokens that expire at all, in place of each vendor's own. */
	portalTokenLifeSeconds: z.number().int().nullable().default(null),
});

export type SharedConditions = z.infer<typeof sharedConditions>;
