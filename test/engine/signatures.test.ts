import { sandboxForTests } from '../support/sandbox';
import { withHeaders } from '../support/signatures/scheme';
import { triggerFlow, vendorsWithTrigger } from '../support/triggers';
import type { Call } from '../support/webhook';

const sandbox = sandboxForTests();
const minutes = (count: number) => new Date(Date.now() + count * 60_000);
const wholeSecond = () => new Date(1000 * Math.floor(Date.now() / 1000));

const cases = vendorsWithTrigger().flatMap((vendor) =>
	vendor.trigger.schemes.map((scheme) => ({ vendor, scheme, name: vendor.name })),
);

describe.each(cases)('the trigger of $name, signed by $scheme.title', ({ vendor, scheme }) => {
	const { sample, pastedByHand } = vendor.trigger;
	const { secrets, covers, sign, foreign } = scheme;
	const payload = sample.payload();
	const flow = () => triggerFlow(vendor, sandbox(), { secret: secrets.good });
	const byWhichSecret = vendor.trigger.sealedBy
		? /not signed with the secret of the node's webhook.+publish it again/
		: /not signed with Signing Secret.+copy/;
	beforeEach(() => sandbox().set(pastedByHand ?? {}));

	it('starts the flow with one flat item', async () => {
		const at = wholeSecond();
		const { status, body, started } = await flow().receive(sign(payload, { id: 'msg_one', at }));
		expect([status, body]).toEqual([200, '']);
		const { eventId, occurredAt, ...customer } = sample.says;
		expect(started).toEqual([
			{
				event: sample.name,
				eventId: eventId ?? (covers.id ? 'msg_one' : null),
				occurredAt: occurredAt ?? (covers.time ? at.toISOString() : null),
				...customer,
				verified: true,
				payload,
			},
		]);
	});

	it.each<[string, (body: object) => Call]>([
		['a delivery that is 4.8 minutes old', (body) => sign(body, { at: minutes(-4.8) })],
		['a delivery of in 4.8 minutes', (body) => sign(body, { at: minutes(4.8) })],
		...scheme.alsoGood,
	])('takes %s', async (_title, call) => {
		expect((await flow().receive(call(payload))).started).toHaveLength(1);
	});

	const timesOff: Array<[string, () => Call]> = [
		['a timestamp of 5.2 minutes ago', () => sign(payload, { at: minutes(-5.2) })],
		['a timestamp of in 5.2 minutes', () => sign(payload, { at: minutes(5.2) })],
	];
	it.each<[string, (good: Call) => Call]>([
		['no headers', (good) => ({ ...good, headers: {} })],
		['a signature by another secret', () => sign(payload, { secret: secrets.other })],
		['another body', (good) => ({ ...good, body: JSON.stringify({ ...payload, extra: 1 }) })],
		['no body', (good) => ({ ...good, body: '' })],
		['a form with files, which n8n reads away', (good) => ({ ...good, body: undefined })],
		...(covers.time ? timesOff : []),
		...scheme.spoiled,
	])('answers 401 to %s, says so in the log alone, and starts nothing', async (_title, spoil) => {
		const active = flow();
		const { started, status, body } = await active.receive(spoil(sign(payload)));
		expect({ status, body }).toEqual({ status: 401, body: '' });
		expect(started).toEqual([]);
		expect(active.log).toEqual([['warn', expect.stringContaining('a delivery was refused')]]);
	});

	it('holds the signature against the bytes, not against what they look like as text', async () => {
		const call = sign({ ...payload, note: '\ufffd' });
		const bytes = Buffer.from(String(call.body));
		const at = bytes.indexOf('\ufffd');
		const body = Buffer.concat([
			bytes.subarray(0, at),
			Buffer.from([0xff]),
			bytes.subarray(at + 3),
		]);
		expect(body.toString()).toBe(call.body);
		expect(await flow().receive({ ...call, body })).toMatchObject({ status: 401, started: [] });
	});

	it('takes a repeat for one also with a new signature of a later time', async () => {
		const active = flow();
		await active.receive(sign(payload, { id: 'msg_again', at: minutes(-2) }));
		const repeat = await active.receive(sign(payload, { id: 'msg_again', at: minutes(0) }));
		expect(repeat).toMatchObject({ status: 200, started: [] });
	});

	it('takes a delivery for a repeat by its own ID, if that is signed, whatever the event says of its', async () => {
		const active = flow();
		const deliver = async (note: string) => {
			const body = { ...sample.payload({ eventId: `evt_${note}` }), note };
			return await active.receive(sign(body, { id: 'msg_same' }));
		};
		await deliver('a');
		const { status, started } = await deliver('b');
		expect([status, started.length]).toEqual([200, covers.id ? 0 : 1]);
	});

	it('believes no header but those that are signed', async () => {
		const active = flow();
		const at = wholeSecond();
		const call = sign(payload, { id: 'msg_signed', at });
		const { started } = await active.receive(withHeaders(call, foreign));
		const { eventId, occurredAt } = sample.says;
		expect(started).toMatchObject([
			{
				eventId: eventId ?? (covers.id ? 'msg_signed' : null),
				occurredAt: occurredAt ?? (covers.time ? at.toISOString() : null),
			},
		]);
		expect(await active.receive(call)).toMatchObject({ status: 200, started: [] });
	});

	it('cannot be made to take a repeat for new by headers that are not signed', async () => {
		const active = flow();
		const call = sign(payload);
		await active.receive(call);
		const repeat = await active.receive(withHeaders(call, foreign));
		expect(repeat).toMatchObject({ status: 200, started: [] });
	});

	const clocksOff = [-6, 6].map((off): [string, () => Call, RegExp] => [
		'the clock',
		() => sign(payload, { at: minutes(off) }),
		/five minutes off.+clock/,
	]);
	it.each<[string, () => Call, RegExp]>([
		['the secret', () => sign(payload, { secret: secrets.other }), byWhichSecret],
		[
			'the secret, not the clock',
			() => sign(payload, { secret: secrets.other, at: minutes(-6) }),
			byWhichSecret,
		],
		[
			'the signature that is missing',
			() => ({ ...sign(payload), headers: {} }),
			/is not signed: either/,
		],
		...(covers.time ? clocksOff : []),
	])('names %s in the log where that is why it refuses', async (_title, call, reason) => {
		const active = flow();
		expect(await active.receive(call())).toMatchObject({ status: 401, started: [] });
		expect(active.log).toEqual([['warn', expect.stringMatching(reason)]]);
		expect(active.log.join()).not.toContain(sample.says.customerId);
		expect(active.log.join()).not.toMatch(/whsec_|v1,|cus_|client_|@/);
	});
});
