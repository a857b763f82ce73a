import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { conditionsSchema, type Conditions } from './conditions';
import { json } from './jsonBody';
import type { Statistics } from './recorder';
import type { Webhooks } from './webhooks';

interface Controls {
	conditions: Conditions;
	statistics: Statistics;
	set(conditions: Partial<Conditions>): void;
	fire: Webhooks['fire'];
}

const eventSchema = z.object({
	provider: z.enum(['appstle', 'gigstack', 'meteroid']),
	event: z.string(),
	url: z.string().url().optional(),
	customerId: z.union([z.string(), z.number()]).optional(),
});

/** The sandbox's own calls, for those who have it in another process: the demo's. */
export function controlRoutes(app: FastifyInstance, controls: Controls): void {
	app.get('/_sandbox/conditions', async () => controls.conditions);
	app.post('/_sandbox/conditions', async (request, reply) => {
		const parsed = conditionsSchema.partial().safeParse(json(request.body));
		if (!parsed.success) return reply.code(400).send({ error: parsed.error.message });
		controls.set(parsed.data);
		return controls.conditions;
	});
	app.post('/_sandbox/events', async (request, reply) => {
		const parsed = eventSchema.safeParse(json(request.body));
		if (!parsed.success) return reply.code(400).send({ error: parsed.error.message });
		const { provider, event, ...firing } = parsed.data;
		return await controls.fire(provider, event, firing);
	});
	app.get('/_sandbox/statistics', async () => controls.statistics);
}
