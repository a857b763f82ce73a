import type { VendorLifetimes } from '../lifetimes';

export const lifetimes: VendorLifetimes = {
	known: [
		{
			title: 'works for a time that nobody tells',
			expirySource: 'unknown',
			seconds: null,
			isIssueKnown: true,
		},
		{
			title: 'has a token with an end, should Paddle ever give it one',
			conditions: { portalTokenLifeSeconds: 7200 },
			expirySource: 'token',
			seconds: 7200,
			isIssueKnown: true,
		},
	],
	ended: null,
};
