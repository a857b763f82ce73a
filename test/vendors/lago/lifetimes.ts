import type { VendorLifetimes } from '../lifetimes';

export const lifetimes: VendorLifetimes = {
	known: [
		{
			title: 'works for twelve hours, as its token says',
			expirySource: 'token',
			seconds: 43_200,
			isIssueKnown: false,
		},
		{
			title: 'is of a server with an older Rails, and its token says it too',
			conditions: { lagoToken: 'rails6' },
			expirySource: 'token',
			seconds: 43_200,
			isIssueKnown: false,
		},
		{
			title: 'has a token that cannot be read, and works as documented',
			conditions: { lagoToken: 'unreadable' },
			expirySource: 'documented',
			seconds: 43_200,
			isIssueKnown: false,
		},
	],
	ended: { conditions: { portalTokenLifeSeconds: -10 } },
};
