import type { SandboxAnswer } from '../../../sandbox';
import { observers, type Exchange } from '../../../sandbox/stage/observers';
import { sandboxForTests } from '../../support/sandbox';
import { clientsOf } from './clients';

const sandbox = sandboxForTests();
const seen: Exchange[] = [];
const observer = { exchange: (one: Exchange) => seen.push(one), delivery: () => undefined };

beforeAll(() => observers.add(observer));
beforeEach(() => seen.splice(0));
afterAll(() => observers.delete(observer));

const customersOf = async () =>
	await clientsOf(sandbox())
		.meteroid.get('/customers?per_page=1')
		.catch(() => null);

async function answerSeen(answer: SandboxAnswer): Promise<Exchange['answer'] | undefined> {
	sandbox().answerWith(() => answer);
	await customersOf();
	expect(seen).toHaveLength(1);
	return seen[0]?.answer;
}

it('a call is seen as it was sent, and its answer as it went out', async () => {
	const answer = await customersOf();
	expect(seen).toMatchObject([
		{
			provider: 'meteroid',
			method: 'GET',
			target: '/api/v1/customers?per_page=1',
			body: '',
			answer: { status: 200, contentType: expect.stringContaining('json') },
		},
	]);
	expect(JSON.parse(seen[0]?.answer?.body ?? '')).toEqual(answer?.data);
});

it('so is a body', async () => {
	const { id } = sandbox().cast.meteroid.plain;
	await clientsOf(sandbox()).meteroid.post(`/customers/${id}/portal-token`, { a: 1 });
	expect(seen).toMatchObject([{ method: 'POST', body: '{"a":1}' }]);
});

it.each<[string, SandboxAnswer]>([
	['other', { status: 200, body: {} }],
	['cut off', { cutOff: true }],
	['reset', { reset: true }],
])("what is %s is not the provider's own answer", async (_what, answer) => {
	expect(await answerSeen(answer)).toBeNull();
});

it('what is late is its own', async () => {
	expect(await answerSeen({ delayMs: 5 })).toMatchObject({ status: 200 });
});

it('so is what it says when it is down, or not for everybody at once', async () => {
	sandbox().set({ down: true });
	await customersOf();
	sandbox().set({ down: false, requestsPerSecond: 1 });
	await customersOf();
	await customersOf();
	expect(seen.map(({ answer }) => answer?.status)).toEqual([503, 200, 429]);
});
