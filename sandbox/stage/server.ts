import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { VendorName } from '../../scripts/vendors';
import { hasContent, Refusal, sendAnswer, sendError, type SandboxAnswer } from './answer';
import type { Api } from './api';
import type { SharedConditions } from './conditions';
import type { Gate } from './gate';
import { takeBodiesAsText } from './jsonBody';
import { answerIn, showExchange } from './observers';
import type { Query, Recorder } from './recorder';

interface House {
	conditions: Readonly<SharedConditions>;
	recorder: Recorder;
	gate: Gate;
}

/** The server that vendors are played on. */
export function newServer(): FastifyInstance {
	// As long as a request line may be: an ID of any length is the vendor's to refuse.
	const app = fastify({
		forceCloseConnections: true,
		routerOptions: { maxParamLength: 16_384 },
		frameworkErrors: (error, _request, reply) =>
			void sendAnswer(reply, { status: error.statusCode, body: error.message }),
	});
	app.setErrorHandler(sendError);
	takeBodiesAsText(app);
	return app;
}

/** Puts a vendor's API on the server, behind the recorder and the gate. */
export function playApi(app: FastifyInstance, name: VendorName, api: Api, house: House): void {
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
				const answer = await gate.meet(recorder.record(name, request), api);
				const delayMs = conditions.delayMs + (answer?.delayMs ?? 0);
				if (delayMs > 0) await sleep(delayMs);
				if (!answer) return undefined;
				if (isOfOthers(answer)) answeredByOthers.add(reply);
				if (answer.reset) {
					showExchange(name, request, { answer: null, conditions });
					reply.hijack();
					request.raw.socket.destroy();
					return reply;
				}
				if (answer.cutOff) toCutOff.add(reply);
				return hasContent(answer) ? sendAnswer(reply, answer) : undefined;
			});
			scope.addHook('onSend', async (request, reply, payload) => {
				const answer = answeredByOthers.has(reply) ? null : answerIn(reply, payload);
				showExchange(name, request, { answer, conditions });
				return typeof payload === 'string' && toCutOff.has(reply) ? firstHalf(payload) : payload;
			});
			api.routes(scope);
			scope.setNotFoundHandler(() => {
				throw new Refusal(api.unknownRoute);
			});
		},
		{ prefix: `/${name}` },
	);
}

/** Whether what goes out is not what the vendor would say: a late answer of its own still is. */
const isOfOthers = (answer: SandboxAnswer): boolean =>
	!answer.isVendors && (hasContent(answer) || answer.cutOff === true);

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
