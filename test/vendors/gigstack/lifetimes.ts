import { signedToken } from '../../support/signedToken';
import type { KnownLifetime, VendorLifetimes } from '../lifetimes';

const fiveDays = 432_000;
const url = 'https://portal.example.com';

const toldIn = (gigstackTokenTime: 'seconds' | 'milliseconds'): KnownLifetime => ({
	title: `says in the answer when it ends, in ${gigstackTokenTime}`,
	conditions: { gigstackTokenTime },
	expirySource: 'response',
	seconds: fiveDays,
	isIssueKnown: false,
});

const inAnHour = async () => await signedToken({ exp: Math.floor(Date.now() / 1000) + 3600 });

export const lifetimes: VendorLifetimes = {
	known: [
		toldIn('seconds'),
		toldIn('milliseconds'),
		{
			title: 'works for the documented five days where the answer does not say it',
			answer: () => ({ data: { url } }),
			expirySource: 'documented',
			seconds: fiveDays,
			isIssueKnown: false,
		},
		{
			title: 'says in a token when it ends',
			answer: async () => ({ data: { portal_url: url, access_token: await inAnHour() } }),
			expirySource: 'token',
			seconds: 3600,
			isIssueKnown: false,
		},
		{
			title: 'says it in the token of the link where nothing else does',
			answer: async () => ({ data: { url: `${url}/?token=${await inAnHour()}` } }),
			expirySource: 'token',
			seconds: 3600,
			isIssueKnown: false,
		},
	],
	ended: { conditions: { portalTokenLifeSeconds: -10 } },
};
