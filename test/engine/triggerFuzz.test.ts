import fc from 'fast-check';
import { anyCharacter } from '../support/anyCharacter';
import { offlineFlow, vendorsWithTrigger } from '../support/triggers';
import type { Call } from '../support/webhook';

const vendors = vendorsWithTrigger();
/** Ten thousand of them all. */
const runsEach = Math.ceil(10_000 / vendors.length);
const names = vendors.flatMap(({ trigger }) => trigger.schemes.flatMap(({ headers }) => headers));
const header = fc.constantFrom(...new Set(names), 'content-type', '__proto__');
const seconds = Math.floor(Date.now() / 1000);
const headerValue = fc.oneof(
	fc.string({ unit: anyCharacter, maxLength: 60 }),
	fc.array(fc.string(), { maxLength: 3 }),
	fc.constantFrom('v1,', 'v1,AAAA', '0', '-1', '1e99', String(Date.now()), 'v1,AAAA v2,BBBB'),
	fc.constantFrom('t=,v1=', `t=${seconds},v1=`, `t=${seconds},v1=${'ab'.repeat(32)}`),
	fc.stringMatching(/^[0-9a-f]{64}$/),
	fc.constant(undefined),
);

afterEach(() => jest.restoreAllMocks());

test.each(vendors)(
	'whatever comes to the address of $name without the right signature starts nothing and is refused',
	async (vendor) => {
		const { schemes, sample } = vendor.trigger;
		const flow = offlineFlow(vendor);
		const good = schemes[0].sign(sample.payload());
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
