import type { FastifyInstance } from 'fastify';
import { conditionsSchema, type Conditions } from './conditions';
import { json } from './jsonBody';
import type { Statistics } from './recorder';

interface Controls {
	conditions: Conditions;
	statistics: Statistics;
	set(conditions: Partial<Conditions>): void;
}

/** The sandbox's own calls, for those who have it in another process: the demo's. */
export function controlRoutes(app: FastifyInstance, controls: Controls): void {
	app.get('/_sandbox/conditions', async () => controls.conditions);
	app.post('/_sandbox/conditions', async (request, reply) => {
		const parsed = conditionsSchema.partial().safeParse(json(request.body));
		if (!parsed.success) return reply.code(400).send({ error: parsed.error.message });
		controls.set(parsed.data);
		return controls.conditions;
	});
	app.get('/_sandbox/statistics', async () => controls.statistics);
}
