import type { VendorAnswers } from '../answers';

const sessionOf = (customer: string, overview: unknown) => ({
	data: {
		id: 'cpls_01h4ge9r64c22exjsx0fy8b48b',
		customer_id: customer,
		urls: { general: { overview }, subscriptions: [] },
		created_at: '2026-11-27T06:53:58Z',
	},
	meta: { request_id: 'r' },
});

export const answers: VendorAnswers = {
	links: [
		{
			operation: 'getToken',
			isComplete: true,
			answer: (link, { cast }) => sessionOf(cast.paddle.plain.id, link),
		},
	],
	ofOthers: [
		{
			title: 'the session is of another customer',
			answer: (link, { cast }) => sessionOf(cast.paddle.another.id, link),
		},
	],
	requestsOfNobody: 1,
	opaqueToken: null,
};
