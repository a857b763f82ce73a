import type { VendorAnswers } from '../answers';

/** The answer to the call for a session, without its link. */
export const sessionOf = ({
	id,
	name,
	email,
}: {
	id: string;
	name: string;
	email: string | null;
}) => ({
	id: '4f1d2c3b-2a17-4b7a-8d9e-e287cf90131b',
	created_at: new Date().toISOString(),
	modified_at: null,
	token: 'polar_cst_theTokenOfTheseTestsOnly00000000000000000',
	expires_at: new Date(Date.now() + 3_600_000).toISOString(),
	return_url: null,
	customer_id: id,
	customer: { id, name, email },
});

export const answers: VendorAnswers = {
	links: [
		{
			operation: 'getToken',
			isComplete: true,
			answer: (link, { cast }) => ({ ...sessionOf(cast.polar.plain), customer_portal_url: link }),
		},
	],
	ofOthers: [
		{
			title: 'the session is of another customer',
			answer: (link, { cast }) => ({
				...sessionOf(cast.polar.another),
				customer_portal_url: link,
			}),
		},
		{
			title: 'the customer in the session is another one',
			answer: (link, { cast }) => ({
				...sessionOf(cast.polar.another),
				customer_id: cast.polar.plain.id,
				customer_portal_url: link,
			}),
		},
	],
	requestsOfNobody: 1,
	opaqueToken: null,
};
