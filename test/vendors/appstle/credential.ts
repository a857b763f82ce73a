import type { VendorCredential } from '../credential';

const noApi = /There is no Appstle API at this address\./;

export const credential: VendorCredential = {
	apiPath: '/api/external/v2',
	isSelfHosted: false,
	refused: [
		{
			title: 'a key of a plan without the API',
			changes: ({ appstle }) => ({ apiKey: appstle.forbiddenKey }),
			code: 'unauthorized',
		},
	],
	verdicts: [
		...['{"success":false,"error":"no"}', '{"broken', '"no"'].map((body) => ({
			title: `the JSON ${body} is no list of customers`,
			answer: { body, headers: { 'content-type': 'application/json' } },
			says: noApi,
		})),
		...['', ' <!doctype html>', '\n<html>'].map((body) => ({
			title: `the answer ${JSON.stringify(body)} is none of its API`,
			answer: { body },
			says: noApi,
		})),
		{
			title: 'a plan without the API looks like a bad key, so the plan is named too',
			changes: ({ appstle }) => ({ apiKey: appstle.forbiddenKey }),
			says: /^Appstle does not accept this key\. Check API Key\. .+ plan /,
		},
		{
			title: 'the address of Memberships is refused before the key is sent, as it has another API',
			changes: () => ({ baseUrl: 'https://membership-admin.appstle.com' }),
			says: /belongs to Appstle Memberships/,
		},
		{ title: 'a shop without customers is as good as any', answer: { body: [] }, says: /^OK$/ },
	],
};
