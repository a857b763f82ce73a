import { includeInputFields, jwt } from '../../../core';
import type { Operation } from '../../../core';
import { faultFailure } from '../../faults';
import { tokenField } from '../../token/fields';
import { tokenItem, tokenText } from '../../token/tokenItem';
import type { Tools } from '../../tools';

export const decode: Operation<Tools> = {
	value: 'decode',
	name: 'Decode',
	action: 'Decode a token',
	description: 'Read what a token says, without a key. Nothing tells whether it is true.',
	noun: 'tokens',
	fields: [tokenField, includeInputFields],
	async run(read) {
		const claims = jwt.decodeToken(tokenText(read('token')));
		if (claims === null) throw faultFailure('malformed', 'The token');
		return [tokenItem(claims, new Date())];
	},
};
