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
	description: 'Read a token without checking its signature. Do not trust the result.',
	noun: 'tokens',
	isCheck: true,
	fields: [tokenField, includeInputFields],
	async run(read) {
		const claims = jwt.decodeToken(tokenText(read('token')));
		if (claims === null) throw faultFailure('malformed', 'The token');
		return [tokenItem(claims, new Date())];
	},
};
