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
	expired: ['has ended', 'Send a new one.'],
	malformed: ['is incomplete, or none of the kind that is expected', 'Check where it comes from.'],
	not_yet_valid: ['is not valid yet', 'Check the clocks of both sides.'],
	tampered: [
		'has been changed, or was signed with another key',
		'If nobody has changed it, check the key; after a change of the signing key, enter the old one as Previous Signing Key.',
	],
	wrong_audience: [
		'was made for another address',
		'Enter the same address here and where it was made.',
	],
};

/** The failure for a token that is not accepted. */
export function faultFailure(fault: jwt.TokenFault, noun: string): Failure {
	const [message, advice] = texts[fault];
	return new Failure(codes[fault], `${noun} ${message}.`, advice);
}
