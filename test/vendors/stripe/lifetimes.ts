import type { VendorLifetimes } from '../lifetimes';

export const lifetimes: VendorLifetimes = {
	known: [
		{
			title: 'works for some minutes that nobody tells',
			expirySource: 'unknown',
			seconds: null,
			isIssueKnown: true,
		},
	],
	ended: null,
};
