import { customer, runPortalLink, webhookUrl } from '../support/portalLink';

test.each(['appstle', 'gigstack'])(
	'no link is made for an alias at %s, where it could never be opened',
	async (provider) => {
		const { success } = await runPortalLink({
			resource: 'link',
			operation: 'create',
			provider,
			customer: customer('alias', 'acme'),
			webhookUrl,
		});
		expect(success).toMatchObject([{ json: { code: 'invalid_input' } }]);
	},
);
