import {
	Failure,
	includeInputFields,
	jwt,
	optional,
	recordOrEmpty,
	textOrNull,
} from '../../../core';
import type { Operation } from '../../../core';
import { faultFailure } from '../../faults';
import { tokenField } from '../../token/fields';
import { tokenItem, tokenText } from '../../token/tokenItem';
import { keyFields, verificationKey } from '../../token/verificationKey';
import type { Tools } from '../../tools';

/** In milliseconds: so far may the clocks of two servers be apart, so that a token that has just begun is not refused. */
const clockTolerance = 10_000;

export const verify: Operation<Tools> = {
	value: 'verify',
	name: 'Verify',
	action: 'Verify a token',
	description:
		'Check who signed a token and whether it has expired, and read what it says. A token without an expiry counts as valid.',
	noun: 'tokens',
	isCheck: true,
	fields: [
		tokenField,
		...keyFields,
		includeInputFields,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Audience',
					name: 'audience',
					type: 'string',
					default: '',
					description:
						'Who the token must be for (its field aud). Enter it if the same keys sign for several apps: without it, a token for any of them is accepted.',
				},
			],
		},
	],
	async run(read, tools) {
		const token = tokenText(read('token'));
		const audience = optional(recordOrEmpty(read('options')), 'audience', parseAudience);
		const { key, algorithm } = await verificationKey(read, tools);
		const now = new Date();
		const checkedAt = async (currentDate: Date) =>
			await jwt.verifyToken(token, key, { algorithms: [algorithm], audience, currentDate });
		const check = await checkedAt(now);
		const { fault, claims } =
			check.fault === 'not_yet_valid'
				? await checkedAt(new Date(now.getTime() + clockTolerance))
				: check;
		if (fault !== null) throw faultFailure(fault, 'The token');
		return [tokenItem(claims, now)];
	},
};

function parseAudience(value: unknown): string {
	const audience = textOrNull(value);
	if (audience !== null) return audience;
	throw new Failure(
		'invalid_input',
		'Audience is empty.',
		'Enter who the token must be for, or remove the option.',
	);
}
