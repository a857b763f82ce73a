import { signedToken } from '../../support/signedToken';
import type { VendorAnswers } from '../answers';

const portal = 'https://shop.example.com/portal';

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
			answer: ({ cast }: Parameters<VendorAnswers['ofOthers'][0]['answer']>[0]) => ({
				customerId: cast.appstle.another.id,
				token: 'opaque',
				manageSubscriptionLink: portal,
			}),
		})),
		{
			title: 'the token names another customer than the answer around it',
			answer: async ({ cast }) => ({
				customerId: cast.appstle.plain.id,
				token: await signedToken({ customerId: cast.appstle.another.id }),
			}),
		},
		{
			title: 'only the token says that it is for somebody else',
			answer: async ({ cast }) => ({
				token: await signedToken({ customerId: cast.appstle.another.id }),
			}),
		},
		{
			title: 'only the token in the link says that it is for somebody else',
			operation: 'getLink',
			answer: async ({ cast }) => {
				const token = await signedToken({ customerId: cast.appstle.another.id });
				return { manageSubscriptionLink: `${portal}?token=${token}` };
			},
		},
	],
	requestsOfNobody: 1,
	opaqueToken: {
		answer: (token, { cast }) => ({ token, customerId: cast.appstle.plain.id }),
		expirySource: 'documented',
	},
};
