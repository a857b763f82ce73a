import { unansweredFailure } from '../../nodes/core/requests/unanswered';

/** As n8n before 2.34 throws it: the code stands where a status would, and the cause is lost. */
const thrownByOlderN8n = (httpCode: string | null) =>
	unansweredFailure(
		Object.assign(new Error('The service refused the connection'), { cause: undefined, httpCode }),
		{ vendor: 'Acme', subject: 'ana@example.com', sendsMail: true },
	);

test('a connection that never came about is known by its code in n8n before 2.34, too', () => {
	const { failure, didNotArrive } = thrownByOlderN8n('ECONNREFUSED');
	expect(failure.message).toContain('(nothing answers at its address, ECONNREFUSED)');
	expect(failure.advice).not.toContain('may have been sent');
	expect(didNotArrive).toBe(true);
});

test('a certificate that is not trusted is not asked for again there', () => {
	const { failure, isFinal } = thrownByOlderN8n('DEPTH_ZERO_SELF_SIGNED_CERT');
	expect(failure.message).toContain('is not trusted');
	expect(isFinal).toBe(true);
});

test('without any code the error’s own words are shown, and a mail is in doubt', () => {
	const { failure, didNotArrive } = thrownByOlderN8n(null);
	expect(failure.message).toContain('(The service refused the connection)');
	expect(failure.advice).toContain('may have been sent');
	expect(didNotArrive).toBe(false);
});
