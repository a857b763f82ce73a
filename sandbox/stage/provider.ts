import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { hasContent, Refusal, sendAnswer, type SandboxAnswer } from './answer';
import type { Conditions } from './conditions';
import type { Gate } from './gate';
import { answerIn, showExchange } from './observers';
import type { ProviderName, Query, Recorder } from './recorder';

/** A provider as the sandbox plays it. */
export interface Provider {
	name: ProviderName;
	/** Path below which all of its calls lie. */
	prefix: string;
	/** A failure that has nothing to do with the call, in the provider's own form. */
	trouble(status: 429 | 500 | 503): SandboxAnswer;
	unknownRoute: SandboxAnswer;
	routes(app: FastifyInstance): void;
}

interface House {
	conditions: Conditions;
	recorder: Recorder;
	gate: Gate;
}

/** Puts a provider on the server, behind the recorder and the gate. */
export function playProvider(app: FastifyInstance, provider: Provider, house: House): void {
	const { conditions, recorder, gate } = house;
	const toCutOff = new WeakSet<FastifyReply>();
	const answeredByOthers = new WeakSet<FastifyReply>();

	app.register(
		async (scope) => {
			scope.addHook('onRequest', async (_request, reply) => {
				recorder.begin();
				reply.raw.once('close', () => recorder.end());
			});
			scope.addHook<{ Querystring: Query }>('preHandler', async (request, reply) => {
				const answer = gate.meet(recorder.record(provider.name, request), provider);
				const delayMs = conditions.delayMs + (answer?.delayMs ?? 0);
				if (delayMs > 0) await sleep(delayMs);
				if (!answer) return undefined;
				if (isOfOthers(answer)) answeredByOthers.add(reply);
				if (answer.reset) {
					showExchange(provider, request, { answer: null, conditions });
					reply.hijack();
					request.raw.socket.destroy();
					return reply;
				}
				if (answer.cutOff) toCutOff.add(reply);
				return hasContent(answer) ? sendAnswer(reply, answer) : undefined;
			});
			scope.addHook('onSend', async (request, reply, payload) => {
				const answer = answeredByOthers.has(reply) ? null : answerIn(reply, payload);
				showExchange(provider, request, { answer, conditions });
				return typeof payload === 'string' && toCutOff.has(reply) ? firstHalf(payload) : payload;
			});
			provider.routes(scope);
			scope.setNotFoundHandler(() => {
				throw new Refusal(provider.unknownRoute);
			});
		},
		{ prefix: provider.prefix },
	);
}

/** Whether what goes out is not what the provider would say: a late answer of its own still is. */
const isOfOthers = (answer: SandboxAnswer): boolean =>
	!answer.isProviders && (hasContent(answer) || answer.cutOff === true);

/** A stream that fails in the middle, upon which Fastify destroys the socket. */
function firstHalf(payload: string): Readable {
	return Readable.from(
		(async function* () {
			yield payload.slice(0, payload.length / 2);
			// Without a pause the half is never written to the socket.
			await sleep(5);
			throw new Error('cut off');
		})(),
	);
}
