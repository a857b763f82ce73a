import { Failure, type FailureCode, type jwt } from '../core';

const codes: Record<jwt.TokenFault, FailureCode> = {
	expired: 'expired',
	malformed: 'malformed',
	not_yet_valid: 'lifetime',
	tampered: 'tampered',
	wrong_audience: 'wrong_audience',
};

/** What a user reads of each way in which a token can be wrong. Nothing of the token is quoted. */
const texts: Record<jwt.TokenFault, [message: string, advice: string]> = {
	expired: ['has expired', 'Send a new one.'],
	malformed: ['is incomplete, or not of the expected kind', 'Check where it comes from.'],
	not_yet_valid: ['is not valid yet', 'Check the clocks of both sides.'],
	tampered: [
		'has been changed, or was signed with another key',
		'If it is unchanged, check the key. After a change of the signing key, enter the old one as Previous Signing Key.',
	],
	wrong_audience: [
		'was made for another address',
		'Use the same Webhook URL where the link is created and where it is checked.',
	],
};

/** The failure for a token that is not accepted. */
export function faultFailure(fault: jwt.TokenFault, noun: string): Failure {
	const [message, advice] = texts[fault];
	return new Failure(codes[fault], `${noun} ${message}.`, advice);
}
