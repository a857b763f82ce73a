import type { LifetimeChoice, VendorLifetimes } from '../lifetimes';

export const lifetimes: VendorLifetimes = {
	known: [
		{
			title: 'grants what was asked for in the cloud, and the answer says so',
			asked: 600,
			expirySource: 'response',
			seconds: 600,
			isIssueKnown: true,
		},
		{
			title: 'works for a day when nothing was asked for',
			expirySource: 'response',
			seconds: 86_400,
			isIssueKnown: true,
		},
		{
			title: 'never ends on the open-source server, whatever was asked for',
			conditions: { meteroidVersion: 'A' },
			asked: 600,
			expirySource: 'never',
			seconds: null,
			isIssueKnown: true,
		},
	],
	ended: { conditions: { portalTokenLifeSeconds: -10 } },
};

export const lifetimeChoice: LifetimeChoice = { least: 60, most: 2_592_000 };
