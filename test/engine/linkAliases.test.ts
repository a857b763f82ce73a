import { customer, runPortalLink, webhookUrl } from '../support/portalLink';

test('no link is made for an alias where the vendor has none, as it could never be opened', async () => {
	for (const provider of ['appstle', 'gigstack']) {
		const { success } = await runPortalLink({
			resource: 'link',
			operation: 'create',
			provider,
			customer: customer('alias', 'acme'),
			webhookUrl,
		});
		expect(success).toMatchObject([{ json: { code: 'invalid_input' } }]);
	}
});
