import { signedToken } from '../../support/signedToken';
import type { VendorAnswers } from '../answers';

const portalUrl = 'https://portal.example.com';
const tokenFor = async (uuid: string) => await signedToken({ resource: { Customer: uuid } });

export const answers: VendorAnswers = {
	links: [
		{
			operation: 'getToken',
			isComplete: false,
			answer: async (link, { cast }) => ({
				token: await tokenFor(cast.meteroid.plain.uuid),
				portal_url: link,
			}),
		},
	],
	ofOthers: [
		{
			title: 'the token is for somebody else',
			answer: async (link, { cast }) => ({
				token: await tokenFor(cast.meteroid.another.uuid),
				portal_url: link,
			}),
		},
	],
	requestsOfNobody: 1,
	opaqueToken: {
		answer: (token) => ({ token, portal_url: portalUrl }),
		expirySource: 'unknown',
	},
};
