import type { VendorCredential } from '../credential';

export const credential: VendorCredential = {
	apiPath: '',
	isSelfHosted: false,
	refused: [
		{
			title: 'an unscoped key',
			changes: ({ gigstack }) => ({ apiKey: gigstack.unscopedKey }),
			code: 'forbidden',
		},
		{ title: 'a foreign team', changes: () => ({ team: 'team_foreign' }), code: 'forbidden' },
	],
	verdicts: [
		...[{ success: false }, { error: { code: 'invalid_token' } }, { error: 'unauthorized' }].map(
			(body) => ({
				title: `a refusal inside a 200 (${JSON.stringify(body)}) is a bad key`,
				answer: { body },
				says: /does not accept this key/,
			}),
		),
		...[
			{ error: { code: 'insufficient_permissions' } },
			{ success: false, error: { code: 'forbidden' } },
		].map((body) => ({
			title: `a refusal inside a 200 (${JSON.stringify(body)}) is a missing permission`,
			answer: { body },
			says: /permission/,
		})),
	],
};
