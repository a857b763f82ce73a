import type { Sandbox } from '../../../sandbox';
import { signedToken } from '../../support/signedToken';
import type { VendorAnswers } from '../answers';

export const answers: VendorAnswers = {
	links: [
		{
			operation: 'getLink',
			isComplete: true,
			answer: (manageSubscriptionLink) => ({ manageSubscriptionLink }),
		},
	],
	ofOthers: [
		...['getToken', 'getLink'].map((operation) => ({
			title: `${operation}: the answer names somebody else`,
			operation,
			answer: (link: string, { cast }: Sandbox) => ({
				customerId: cast.appstle.another.id,
				token: 'opaque',
				manageSubscriptionLink: link,
			}),
		})),
		{
			title: 'the token names another customer than the answer around it',
			answer: async (_link, { cast }) => ({
				customerId: cast.appstle.plain.id,
				token: await signedToken({ customerId: cast.appstle.another.id }),
			}),
		},
		{
			title: 'only the token says that it is for somebody else',
			answer: async (_link, { cast }) => ({
				token: await signedToken({ customerId: cast.appstle.another.id }),
			}),
		},
		{
			title: 'only the token in the link says that it is for somebody else',
			operation: 'getLink',
			answer: async (link, { cast }) => {
				const url = new URL(link);
				url.searchParams.set('token', await signedToken({ customerId: cast.appstle.another.id }));
				return { manageSubscriptionLink: url.href };
			},
		},
	],
	requestsOfNobody: 1,
	opaqueToken: {
		answer: (token, { cast }) => ({ token, customerId: cast.appstle.plain.id }),
		expirySource: 'documented',
	},
};
