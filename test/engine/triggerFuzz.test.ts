import fc from 'fast-check';
import { bySvix, providers, samples, triggerSetup } from '../support/triggers';
import { Flow, type Call } from '../support/webhook';

const runsEach = 3400;
const names = ['id', 'timestamp', 'signature'].flatMap((name) => [
	`webhook-${name}`,
	`svix-${name}`,
]);
const header = fc.constantFrom(...names, 'x-gigstack-signature', 'content-type', '__proto__');
const headerValue = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.array(fc.string(), { maxLength: 3 }),
	fc.constantFrom('v1,', 'v1,AAAA', '0', '-1', '1e99', String(Date.now()), 'v1,AAAA v2,BBBB'),
	fc.stringMatching(/^[0-9a-f]{64}$/),
	fc.constant(undefined),
);

afterEach(() => jest.restoreAllMocks());

test.each(providers)(
	'whatever comes to the address of %s without the right signature starts nothing and is refused',
	async (provider) => {
		const flow = new Flow(triggerSetup(provider));
		const good = bySvix(samples[provider].payload);
		const body = fc.oneof(
			fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
			fc.json(),
			fc.constantFrom(good.body, '', undefined, '{"type":null}'),
		);
		const call: fc.Arbitrary<Call> = fc.record({
			headers: fc.dictionary(header, headerValue, { noNullPrototype: true, maxKeys: 7 }),
			body,
		});
		await fc.assert(
			fc.asyncProperty(call, async (delivery) => {
				const { status, started } = await flow.receive(delivery);
				expect(started).toEqual([]);
				expect(status).toBe(401);
			}),
			{ numRuns: runsEach },
		);
	},
);
