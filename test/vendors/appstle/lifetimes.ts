import { signedToken } from '../../support/signedToken';
import type { KnownLifetime, VendorLifetimes } from '../lifetimes';

const twoHours = { expirySource: 'documented', seconds: 7200 } as const;

const issuedIn = (appstleTokenTime: 'seconds' | 'milliseconds'): KnownLifetime => ({
	title: `works for two hours from a time of issue in ${appstleTokenTime}`,
	conditions: { appstleTokenTime },
	...twoHours,
	isIssueKnown: true,
});

const untold = (appstleTokenTime: 'none' | 'opaque'): KnownLifetime => ({
	title: `works for two hours from now where the token tells no time (${appstleTokenTime})`,
	conditions: { appstleTokenTime },
	...twoHours,
	isIssueKnown: false,
});

export const lifetimes: VendorLifetimes = {
	known: [
		issuedIn('seconds'),
		issuedIn('milliseconds'),
		untold('none'),
		untold('opaque'),
		{
			title: 'says in the answer when its own link ends',
			operation: 'getLink',
			expirySource: 'response',
			seconds: 7200,
			isIssueKnown: false,
		},
		{
			title: 'may leave open when its own link ends',
			operation: 'getLink',
			answer: () => ({ manageSubscriptionLink: 'https://shop.example.com/portal?token=x' }),
			expirySource: 'unknown',
			seconds: null,
			isIssueKnown: false,
		},
	],
	ended: {
		answer: async ({ cast }) => ({
			customerId: cast.appstle.plain.id,
			token: await signedToken({ customerId: cast.appstle.plain.id, exp: 1_700_000_000 }),
		}),
	},
};
