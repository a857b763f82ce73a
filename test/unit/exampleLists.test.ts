import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { campaignsOf, type Campaign } from '../../demo/campaigns';
import { flows, isStartedByHand } from '../../demo/flows';
import { pastedList } from '../../nodes/PortalLink/campaign/pastedList';
import { sandboxForTests } from '../support/sandbox';

const sandbox = sandboxForTests();

/** How the examples' lists name their customers; a list that has several of these goes by the first. */
const fields = ['customerId', 'clientId', 'crmId', 'shopifyId', 'email'];

/** The customers that an example lists itself; none where it asks the provider. */
function listed(id: string): string[] {
	const { nodes } = JSON.parse(readFileSync(join(__dirname, `../../examples/${id}.json`), 'utf8'));
	return nodes.flatMap(({ parameters: { list } }: Node) =>
		(list === undefined ? [] : pastedList(list).customers).map(
			(customer) => customer[fields.find((field) => field in customer) ?? ''] ?? '',
		),
	);
}

interface Node {
	parameters: { list?: string };
}

function isPlayed({ provider }: Campaign, name: string): boolean {
	const wanted = name.replace('gid://shopify/Customer/', '').toLowerCase();
	return sandbox().customers[provider].some((customer) =>
		[customer.id, customer.email, 'alias' in customer ? customer.alias : null].some(
			(known) => String(known ?? '').toLowerCase() === wanted && wanted !== '',
		),
	);
}

const startedByHand = flows.filter(isStartedByHand);
const withList = startedByHand.filter((id) => listed(id).length > 0);

test('of each example that somebody starts it is known what must come of it', () => {
	const known = campaignsOf(sandbox()).map(({ id }) => id);
	expect(known.sort()).toEqual(startedByHand.sort());
});

test('there are examples with a list of their own', () => {
	expect(withList.length).toBeGreaterThan(3);
});

test.each(withList)(
	'the customers that %s lists are those of the sandbox, but for the few that are there to fail',
	(id) => {
		const campaign = campaignsOf(sandbox()).find((one) => one.id === id);
		if (!campaign) throw new Error(`nobody plays ${id}`);
		const strangers = listed(id).filter((name) => !isPlayed(campaign, name));
		const { not_found: unknown = 0, invalid_input: invalid = 0 } = campaign.expected().failed;
		expect(strangers).toHaveLength(unknown + invalid);
	},
);
