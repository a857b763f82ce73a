import { Failure } from '../../nodes/core/errors';
import { addressFinding } from '../../nodes/core/setup/address';

const reached = {
	baseUrl: new URL('https://api.example.com'),
	hasBaseUrl: true,
	api: { vendor: 'Acme' },
	timeoutMilliseconds: 1000,
};

test.each([
	[1001, /raise Timeout/],
	[999, /raise Timeout/],
	[400, /check the status of Acme/],
])('a request without an answer that ended after %d of 1000 ms', (milliseconds, advice) => {
	const failure = new Failure('unreachable', 'Acme gave no answer.', 'Try again.');
	const answer = {
		step: 'Address',
		method: 'GET' as const,
		status: null,
		format: 'nothing' as const,
		milliseconds,
		code: failure.failureCode,
		trouble: 'fault' as const,
		shape: null,
	};
	const finding = addressFinding({ failure, answer }, reached);
	expect(finding.advice).toMatch(advice);
});
