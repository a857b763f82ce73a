import { customer, runPortalLink, sampleVendor, webhookUrl } from '../support/portalLink';

const people = [
	{ customerName: 'Ana', email: 'ana@example.com', id: 'cus_ana' },
	{ customerName: 'Beto', email: 'beto@example.com', id: 'cus_beto' },
	{ customerName: 'Chen', email: 'chen@example.com', id: 'cus_chen' },
];

/** Each with a signed link of its own, as items of a campaign have it. */
const linked = async () =>
	(
		await runPortalLink({
			resource: 'link',
			operation: 'create',
			provider: sampleVendor.name,
			customer: customer('email', '={{ $json.email }}'),
			webhookUrl,
			items: people,
		})
	).success.map(({ json }) => json);

test('a field left as it comes is read of each item: the links that were opened', async () => {
	const items = (await linked()).map(({ link }) => ({
		query: { t: new URL(String(link)).searchParams.get('t') },
		webhookUrl,
	}));
	const { success } = await runPortalLink({ resource: 'link', operation: 'verify', items });
	expect(success.map(({ json }) => json.customer)).toEqual(people.map(({ email }) => email));
});

test('a field left as it comes is read of each item: name, recipient and link of a message', async () => {
	const items = await linked();
	const { success } = await runPortalLink({
		resource: 'message',
		operation: 'compose',
		company: 'Acme',
		items,
	});
	expect(success).toHaveLength(people.length);
	for (const [index, { json }] of success.entries()) {
		const text = String(json.emailText);
		expect(text).toContain(String(people[index]?.customerName));
		expect(text).toContain(String(items[index]?.link));
	}
});
