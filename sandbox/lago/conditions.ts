import { z } from 'zod';
import type { SharedConditions } from '../stage/conditions';

/** The ways in which Lago is played. */
export const conditions = z.object({
	/**
	 * How old the server is, as people who host it themselves update when they like. 2025-08: no search and
	 * no other filter of customers yet, and filters of invoices take a single value. 2024-08: besides, the
	 * portal is there with a premium license alone, and nobody says what is left to pay. Neither of the two
	 * knows which events a webhook endpoint wants: it gets them all.
	 */
	lagoServer: z.enum(['today', '2025-08', '2024-08']).default('today'),
	/** How the token in a link is written: as by Rails 8, as by Rails before 7.1, or so that nobody can read it. */
	lagoToken: z.enum(['rails8', 'rails6', 'unreadable']).default('rails8'),
	/** Where the server says that its portal is; the cloud, if nobody has told it, or what the compose file has. */
	lagoFrontUrl: z.enum(['own', 'cloud', 'localhost']).default('own'),
	/** How many webhook endpoints an organization may have. */
	lagoWebhookLimit: z.number().int().default(10),
});

export type Conditions = SharedConditions & z.infer<typeof conditions>;
