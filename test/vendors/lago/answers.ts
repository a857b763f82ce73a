import type { VendorAnswers } from '../answers';

export const answers: VendorAnswers = {
	links: [
		{
			operation: 'getToken',
			isComplete: true,
			answer: (link) => ({ customer: { portal_url: link } }),
		},
	],
	// By ID nothing is known to compare an owner with: test/engine/lago has the others.
	ofOthers: [],
	requestsOfNobody: 1,
	opaqueToken: null,
};
