import type { VendorAnswers } from '../answers';

export const answers: VendorAnswers = {
	links: [{ operation: 'getToken', isComplete: true, answer: (link) => ({ data: { url: link } }) }],
	ofOthers: [
		{ client_id: 'client_other' },
		{ client: { id: 'client_other' } },
		{ client: 'client_other' },
	].map((names) => ({
		title: `the answer names another client (${JSON.stringify(names)})`,
		answer: (url) => ({ data: { url, ...names } }),
	})),
	requestsOfNobody: 2,
	opaqueToken: null,
};
