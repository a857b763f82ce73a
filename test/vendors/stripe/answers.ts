import type { VendorAnswers } from '../answers';

const sessionOf = (customer: string, url: unknown) => ({
	id: 'bps_1',
	object: 'billing_portal.session',
	created: 1_790_000_000,
	customer,
	url,
});

export const answers: VendorAnswers = {
	links: [
		{
			operation: 'getToken',
			isComplete: true,
			answer: (link, { cast }) => sessionOf(cast.stripe.plain.id, link),
		},
	],
	ofOthers: [
		{
			title: 'the session is of another customer',
			answer: (link, { cast }) => sessionOf(cast.stripe.another.id, link),
		},
	],
	requestsOfNobody: 1,
	opaqueToken: null,
};
