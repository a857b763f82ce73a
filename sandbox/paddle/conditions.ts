import { z } from 'zod';
import type { SharedConditions } from '../stage/conditions';

/** The ways in which Paddle is played. Its tokens have an end only where `portalTokenLifeSeconds` is set. */
export const conditions = z.object({
	/** The filter by email finds it whatever its case; else letter by letter. */
	paddleEmailIgnoresCase: z.boolean().default(false),
	/** Portals of archived customers open. */
	paddleArchivedPortal: z.boolean().default(true),
	/** Sessions have a link to the page of a subscription, as since September 2026. */
	paddleViewLinks: z.boolean().default(true),
});

export type Conditions = SharedConditions & z.infer<typeof conditions>;
