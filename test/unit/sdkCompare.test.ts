import type { SandboxRequest } from '../../sandbox';
import { differences } from '../sdk/compare';

const request = (changes: Partial<SandboxRequest> = {}): SandboxRequest => ({
	provider: 'meteroid',
	method: 'POST',
	path: '/customers/1',
	query: { page: '0', statuses: ['PAID', 'VOID'] },
	headers: { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'ours' },
	body: { seconds: 60 },
	at: 1,
	...changes,
});

describe('two requests', () => {
	it('are the same whatever their time, the kind of client and the charset', () => {
		const other = request({ at: 2, headers: { 'content-type': 'application/json' } });

		expect(differences([request()], [other], {})).toEqual([]);
	});

	it.each([
		[{ method: 'PUT' }, 'method: "POST", theirs "PUT"'],
		[{ path: '/customers/2' }, 'path: "/customers/1", theirs "/customers/2"'],
		[{ query: { page: '0' } }, 'query statuses: ["PAID","VOID"], theirs nothing'],
		[{ body: { seconds: '60' } }, 'body seconds: 60, theirs "60"'],
		[{ headers: {} }, 'content type: "application/json", theirs null'],
	])('differ by %j', (changes, words) => {
		expect(differences([request()], [request(changes)], {})).toEqual([words]);
	});

	it('differ where a body is empty or none', () => {
		const [words] = differences([request({ body: null })], [request({ body: {} })], {});

		expect(words).toBe('body: null, theirs "an object"');
	});

	it('may differ by what is named, as long as they do', () => {
		const reasons = { 'query page': 'the SDK begins at 1' };

		expect(differences([request()], [request({ query: { page: '1' } })], reasons)).toHaveLength(1);
		expect(
			differences(
				[request()],
				[request({ query: { page: '1', statuses: ['PAID', 'VOID'] } })],
				reasons,
			),
		).toEqual([]);
		expect(differences([request()], [request()], reasons)).toEqual([
			'query page: no longer differs, though a reason is named',
		]);
	});

	it('are not compared where one of them was not made', () => {
		expect(differences([], [request()], {})).toEqual(['0 requests, theirs 1']);
	});
});
