import { z } from 'zod';
import type { SharedConditions } from '../stage/conditions';

/** The ways in which Polar is played. */
export const conditions = z.object({
	/** The organization has members, so that a session is a member's, and that of a team has to name one. */
	polarMembers: z.boolean().default(false),
	/** What a delivery is signed with: what stands in base64 in the secret, as since September 2026, or its whole text. */
	polarSecrets: z.enum(['base64', 'text']).default('base64'),
	/** Webhooks may lead to a machine that is not public, for the demo. */
	polarWebhooksTakePrivate: z.boolean().default(false),
});

export type Conditions = SharedConditions & z.infer<typeof conditions>;
