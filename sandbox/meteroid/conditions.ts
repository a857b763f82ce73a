import { z } from 'zod';
import type { SharedConditions } from '../stage/conditions';

/** The ways in which Meteroid is played. */
export const conditions = z.object({
	/**
	 * Which server it is. A: the open-source server up to 1.0, whose tokens never end. B: the cloud of
	 * autumn 2026, whose tokens say when they end. C: release 2.2, whose tokens say nothing.
	 */
	meteroidVersion: z.enum(['A', 'B', 'C']).default('B'),
	/** Where the server says that its portal is; the cloud or localhost, if nobody has told it. */
	meteroidPublicUrl: z.enum(['own', 'cloud', 'localhost']).default('own'),
	/** Lines of usage in each invoice; with 20 a page of 100 has 6 million characters. */
	meteroidUsageLines: z.number().int().min(0).default(0),
	/** Webhook endpoints that are not public are taken, and C sends to them. */
	meteroidWebhooksTakePrivate: z.boolean().default(false),
});

export type Conditions = SharedConditions & z.infer<typeof conditions>;
