import { fairConditions, type Conditions } from '../../../sandbox';
import type { Exchange } from '../../../sandbox/stage/observers';
import type { Problem, VendorContract } from '../../support/contracts/contract';
import { Judge } from '../../support/contracts/judge';
import { malformedOnPurpose, sandboxTest } from '../../support/contracts/onPurpose';
import { report } from '../../support/contracts/report';

const problem = (part: Problem['part'], message: string): Problem => ({
	part,
	call: 'GET /people',
	at: '/body/3/name',
	keyword: 'type',
	message,
});

const vendor: VendorContract = {
	file: 'people.json',
	read: () => ({
		request: ({ target }) => (target.includes('bad') ? [problem('request', 'is bad')] : []),
		answer: ({ answer }) => (answer?.body ? [problem('answer', `is ${answer.body}`)] : []),
		delivery: () => [problem('delivery', 'is no event')],
	}),
	exceptions: [
		{
			name: 'late answers',
			reason: 'seen so',
			source: 'R',
			excuses: ({ message }) => message === 'is late',
		},
		{ name: 'blue answers', reason: 'said so', source: 'D', excuses: () => false },
	],
};
const newJudge = () =>
	new Judge(
		() => vendor,
		({ read }) => read({}),
	);

const exchange = (changes: Partial<Exchange<Conditions>> = {}): Exchange<Conditions> => ({
	provider: 'meteroid',
	method: 'GET',
	target: '/people?bad',
	headers: {},
	body: '',
	answer: { status: 200, contentType: '', body: '' },
	conditions: fairConditions,
	...changes,
});
const refusal = { status: 400, contentType: '', body: '' };

function violations(...exchanges: Array<Partial<Exchange<Conditions>>>): string[] {
	const judge = newJudge();
	for (const changes of exchanges) judge.exchange(exchange(changes));
	return judge.newViolations();
}

describe('a request that the contract refuses', () => {
	const line = 'meteroid: GET /people?bad: request: /body/*/name is bad';

	it.each([
		['answered as if it were good', exchange().answer],
		['refused', refusal],
		['answered by a test', null],
	])('is a violation where it is %s', (_how, answer) => {
		expect(violations({ answer })).toEqual([line]);
	});

	it('is none where a test of the sandbox sends it and the sandbox refuses it', () => {
		expect(violations({ headers: sandboxTest, answer: refusal })).toEqual([]);
		expect(violations({ headers: sandboxTest, answer: null })).toEqual([]);
	});

	it('is always one where the sandbox answers as if it were good', () => {
		expect(violations({ headers: sandboxTest })).toEqual([line]);
	});

	it('is none where a test says that the product sends it on purpose', async () => {
		const sent = async (answer: Exchange['answer']) => violations({ answer });
		expect(await malformedOnPurpose(async () => await sent(refusal))).toEqual([]);
		expect(await malformedOnPurpose(async () => await sent(exchange().answer))).toEqual([line]);
		expect(await sent(refusal)).toEqual([line]);
	});
});

it('an answer that the contract refuses is a violation whoever has asked', () => {
	const answer = { ...refusal, body: 'odd' };
	expect(violations({ target: '/people', headers: sandboxTest, answer })).toEqual([
		'meteroid: GET /people → 400: answer: /body/*/name is odd',
	]);
});

it('an event that the contract does not have is one', () => {
	const judge = newJudge();
	judge.delivery({
		provider: 'gigstack',
		event: 'person.lost',
		payload: {},
		conditions: fairConditions,
	});
	expect(judge.newViolations()).toEqual([
		'gigstack: event person.lost: delivery: /body/*/name is no event',
	]);
});

it('each is told once, with how often it was met, and only until it was told', () => {
	const judge = newJudge();
	judge.exchange(exchange());
	judge.exchange(exchange());
	expect(judge.newViolations()).toEqual([expect.stringMatching(/ is bad \(2 times\)$/)]);
	expect(judge.newViolations()).toEqual([]);
});

it.each(['?bad&token=S3CRET&x=1', '?bad&apiKey=S3CRET', '?bad=apst_S3CRET'])(
	'no secret of %s is told',
	(query) => {
		expect(violations({ target: `/people${query}` }).join()).not.toContain('S3CRET');
	},
);

it('a vendor without a contract is held against nothing, and the end of the run says so', () => {
	const judge = new Judge(
		() => null,
		() => {
			throw new Error('There is nothing to read');
		},
	);
	judge.exchange(exchange());
	judge.delivery({ provider: 'meteroid', event: 'lost', payload: {}, conditions: fairConditions });
	expect(judge.newViolations()).toEqual([]);
	expect(report({ meteroid: null }, judge.tally)).toEqual([
		'meteroid has no contract: nothing was validated',
	]);
});

it('the end of the run tells what was validated, excused, and never needed', () => {
	const judge = newJudge();
	judge.exchange(exchange({ target: '/people', answer: { ...refusal, body: 'late' } }));
	judge.exchange(exchange({ target: '/people', answer: null }));
	expect(judge.newViolations()).toEqual([]);
	expect(report({ meteroid: vendor }, judge.tally)).toEqual([
		'meteroid, held against people.json: 2 requests, 1 answers, 0 events',
		'  excused: late answers, 1 times',
		'  no exchange needed the exception: blue answers',
	]);
});
