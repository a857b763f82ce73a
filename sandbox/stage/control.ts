import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { vendorNames, type VendorName } from '../../scripts/vendors';
import type { Fired, Firing } from './fire';
import { json } from './jsonBody';
import type { Statistics } from './recorder';

interface Controls<Conditions> {
	conditions: Readonly<Conditions>;
	/** What conditions may be changed to. */
	changes: z.ZodType<Partial<Conditions>>;
	set(changes: Partial<Conditions>): void;
	statistics: Statistics;
	fire(provider: VendorName, event: string, firing: Firing): Promise<Fired[]>;
}

const eventSchema = z.object({
	provider: z.custom<VendorName>(
		(name) => vendorNames.some((known) => known === name),
		`must be one of ${vendorNames.join(', ')}`,
	),
	event: z.string(),
	url: z.string().url().optional(),
	customerId: z.union([z.string(), z.number()]).optional(),
});

/** The sandbox's own calls, for those who have it in another process: the demo's. */
export function controlRoutes<Conditions>(
	app: FastifyInstance,
	{ conditions, changes, set, statistics, fire }: Controls<Conditions>,
): void {
	app.get('/_sandbox/conditions', async () => conditions);
	app.post('/_sandbox/conditions', async (request, reply) => {
		const parsed = changes.safeParse(json(request.body));
		if (!parsed.success) return reply.code(400).send({ error: parsed.error.message });
		set(parsed.data);
		return conditions;
	});
	app.post('/_sandbox/events', async (request, reply) => {
		const parsed = eventSchema.safeParse(json(request.body));
		if (!parsed.success) return reply.code(400).send({ error: parsed.error.message });
		const { provider, event, ...firing } = parsed.data;
		return await fire(provider, event, firing);
	});
	app.get('/_sandbox/statistics', async () => statistics);
}
