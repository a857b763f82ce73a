import { unansweredFailure } from '../../nodes/core/requests/unanswered';

const failureFor = (code: string) =>
	unansweredFailure(Object.assign(new Error('no'), { code }), {
		vendor: 'Acme',
		subject: 'the list of customers',
	});

test('a certificate that has expired is renewed, not trusted', () => {
	const { failure, isFinal } = failureFor('CERT_HAS_EXPIRED');
	expect(failure.message).toContain('has expired');
	expect(failure.advice).toMatch(/^Renew the certificate/);
	expect(isFinal).toBe(true);
});

test('any other that is not trusted can be vouched for', () => {
	expect(failureFor('SELF_SIGNED_CERT_IN_CHAIN').failure.advice).toContain('NODE_EXTRA_CA_CERTS');
});
