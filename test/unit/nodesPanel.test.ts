import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject, INodeProperties, INodeType } from 'n8n-workflow';
import { nodeIn } from '../../scripts/packages/operations';
import { nodeFiles as filesOf, vendors } from '../../scripts/vendors';
import { nodeWith, prepare } from '../support/workflow';

const folder = join(__dirname, '../../nodes');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const nodeFiles = files.filter((path) => path.endsWith('.node.ts'));
const isTrigger = (path: string) => path.endsWith('Trigger.node.ts');

/** What people type who look for a portal link, by which the panel finds the node of every provider. */
const everywhere = [
	...['portal', 'customer portal', 'client portal', 'billing portal', 'self service'],
	...['portal link', 'billing link', 'login link', 'billing', 'subscription'],
	...['payment failed', 'failed payment', 'dunning'],
];

/** The node of each provider that lists what customers have to pay. */
const whereSomethingIsOwed = [
	...['payment link', 'invoice', 'unpaid invoice', 'overdue invoice', 'past due'],
];

/** One of the nodes at least. */
const somewhere = [
	...['magic link', 'short link', 'send link', 'landing page'],
	...['shopify subscription', 'email template', 'token'],
];

/** The words by which the panel finds a node; it looks at none of its trigger's where there is a node. */
const aliasesIn = (path: string): string[] =>
	JSON.parse(readFileSync(join(folder, path), 'utf8')).alias;

test.each(somewhere)('the nodes panel finds a node by “%s”', (word) => {
	const panels = files.filter((path) => path.endsWith('.node.json') && !path.includes('Trigger'));
	expect(panels.flatMap(aliasesIn)).toContain(word);
});

test.each(Object.entries(vendors))(
	'the nodes panel finds the node of %s by what people type',
	async (name, vendor) => {
		const [file = ''] = filesOf(vendor);
		const aliases = aliasesIn(join('..', file.replace(/\.ts$/, '.json')));
		const lists = (await nodeIn(join(__dirname, '../..', file))).description.properties;
		const owed = /^(invoice|order|payment|transaction)$/;
		const hasOwed = lists
			.filter((property) => property.name === 'resource')
			.some(({ options }) => [...namesOf(options).keys()].some((resource) => owed.test(resource)));
		expect(aliases).toEqual(
			expect.arrayContaining([
				...everywhere,
				`${name} customer portal`,
				...(hasOwed ? whereSomethingIsOwed : []),
			]),
		);
	},
);

test.each(nodeFiles.filter(isTrigger))(
	'%s says what its node does too, as the panel shows its text for both',
	async (path) => {
		const trigger = await nodeIn(join(folder, path));
		const node = await nodeIn(join(folder, path.replace('Trigger.node', '.node')));
		expect(node.description.description).toBe(trigger.description.description);
	},
);

test('of two triggers n8n’s button starts the one of the campaign, not the page of its links', () => {
	const page = readFileSync(join(folder, 'PortalLink/PortalLinkTrigger.node.json'), 'utf8');
	// Its own triggers come first only where the other one counts as a core node too.
	expect(JSON.parse(page).categories).toContain('Core Nodes');
});

describe.each(nodeFiles.filter((path) => !isTrigger(path)))('%s', (path) => {
	it('says on the canvas what was chosen, in the words of its panel', async () => {
		const node = await nodeIn(join(folder, path));
		const [resources, ...operations] = ['resource', 'operation'].flatMap((name) =>
			node.description.properties.filter((property) => property.name === name),
		);
		const subtitles = operations.flatMap(({ displayOptions, options }) => {
			const [resource] = displayOptions?.show?.resource ?? [];
			const named = namesOf(resources?.options).get(String(resource));
			return [...namesOf(options)].map(([operation, name]) => [
				subtitleOf(node, { resource: String(resource), operation }),
				`${name}: ${named}`,
			]);
		});
		expect(subtitles.length).toBeGreaterThan(0);
		for (const [shown, expected] of subtitles) expect(shown).toBe(expected);
	});
});

describe.each(Object.values(vendors))('the panel of $displayName', (vendor) => {
	const fields = async () => {
		const [file = ''] = filesOf(vendor);
		const { description } = await nodeIn(join(__dirname, '../..', file));
		return fieldsIn(description.properties);
	};

	it('shows choices in words, none as the API writes it', async () => {
		const names = (await fields()).flatMap(({ options = [] }) =>
			options.flatMap((option) => ('value' in option ? [option.name] : [])),
		);
		expect(names.filter((name) => /^[a-z]|_|\S[.,]\S|^[A-Z]{4,}$/.test(name))).toEqual([]);
	});

	it('says Maximum, as n8n says Max of Limit alone', async () => {
		const labels = (await fields()).map(({ displayName }) => displayName);
		expect(labels).toContain('Maximum Concurrency');
		expect(labels.filter((label) => /\bMax\b/.test(label))).toEqual([]);
	});

	it('says before a run of several items where On Error is, and not for a list', async () => {
		const [file = ''] = filesOf(vendor);
		const { description } = await nodeIn(join(__dirname, '../..', file));
		const [hint, ...others] = description.hints ?? [];
		expect(others).toEqual([]);
		expect(hint).toMatchObject({ location: 'outputPane', whenToDisplay: 'beforeExecution' });
		expect(hint?.message).toContain('Settings → On Error');
		const isShown = (operation: string, count: number, resource = 'customerPortal') =>
			shownTo(hint?.displayCondition ?? '', { resource, operation }, count);
		expect([isShown('getToken', 1), isShown('getToken', 2)]).toEqual([false, true]);
		expect([isShown('getAll', 2), isShown('checkSetup', 2)]).toEqual([false, false]);
		expect(isShown('howItWent', 2, 'campaign')).toBe(false);
	});

	it('has Load Contact on when it is added', async () => {
		const found = (await fields()).filter(({ name }) => name === 'loadContact');
		for (const { default: initial } of found) expect(initial).toBe(true);
	});
});

/** The fields of a panel, with those inside of them. */
function fieldsIn(properties: INodeProperties[]): INodeProperties[] {
	return properties.flatMap((property) => [
		property,
		...(property.options ?? []).flatMap((option) => {
			if ('type' in option) return fieldsIn([option]);
			return 'values' in option ? fieldsIn(option.values) : [];
		}),
	]);
}

function namesOf(options: INodeProperties['options'] = []): Map<string, string> {
	return new Map(
		options.flatMap((option) => ('value' in option ? [[String(option.value), option.name]] : [])),
	);
}

function subtitleOf(type: INodeType, parameters: IDataObject): unknown {
	const { workflow, node } = prepare({
		node: type,
		credentialTypes: [],
		credentials: {},
		parameters,
	});
	const { subtitle } = type.description;
	return workflow.expression.getSimpleParameterValue(node, subtitle, 'internal', {});
}

/** What a condition comes to in a node with so many items in front of it, as the editor resolves it. */
function shownTo(
	condition: string,
	parameters: { resource: string; operation: string },
	count: number,
): unknown {
	const { workflow } = prepare({
		node: nodeWith(parameters),
		credentialTypes: [],
		credentials: {},
		parameters,
	});
	const items = Array.from({ length: count }, () => ({ json: {} }));
	return workflow.expression.getParameterValue(condition, null, 0, 0, 'Node', items, 'manual', {});
}
