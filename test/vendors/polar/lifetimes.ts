import type { VendorLifetimes } from '../lifetimes';
import { sessionOf } from './answers';

export const lifetimes: VendorLifetimes = {
	known: [
		{
			title: 'works for an hour, as the answer says',
			expirySource: 'response',
			seconds: 3600,
			isIssueKnown: true,
		},
		{
			title: 'works for as long as the answer says',
			conditions: { portalTokenLifeSeconds: 7200 },
			expirySource: 'response',
			seconds: 7200,
			isIssueKnown: true,
		},
		{
			title: 'has no end in the answer, and works as documented',
			answer: ({ cast }) => ({
				...sessionOf(cast.polar.plain),
				expires_at: null,
				customer_portal_url: 'https://polar.sh/acme/portal?customer_session_token=polar_cst_1',
			}),
			expirySource: 'documented',
			seconds: 3600,
			isIssueKnown: true,
		},
	],
	ended: { conditions: { portalTokenLifeSeconds: -60 } },
};
