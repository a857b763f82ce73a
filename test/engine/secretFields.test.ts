import type { IDataObject, INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { PortalLink } from '../../nodes/PortalLink/PortalLink.node';
import { malformedOnPurpose } from '../support/contracts/onPurpose';
import { runOperation, setupOf } from '../support/portals';
import { hintsOf, runPortalLink, sampleVendor } from '../support/portalLink';
import { sandboxForTests } from '../support/sandbox';
import type { Outcome } from '../support/engine';
import { vendors } from '../vendors';

const sandbox = sandboxForTests();

const token = 'eyJjYW5hcnkiOiJDQU5BUllUT0tFTiJ9.CANARYTOKEN.sig';
const link = `https://portal.example.com/CANARY?token=${token}`;
const canaries = [link, token, `see ${link} now`, `Bearer ${token}`, `//portal.example.com/CANARY`];
const items = canaries.map((canary) => ({ canary }));

/** One field that holds what its item brings. */
interface Filled {
	title: string;
	parameters: IDataObject;
}

const dragged = '={{ $json.canary }}';

/** Every field of an operation, each filled by itself. */
function filled(properties: INodeProperties[], chosen: IDataObject): Filled[] {
	const shown = properties.filter(({ displayOptions, name }) =>
		name === 'resource' || name === 'operation'
			? false
			: Object.entries(displayOptions?.show ?? {}).every(
					([other, values]) => !(other in chosen) || values?.includes(String(chosen[other])),
				),
	);
	return shown.flatMap((property) =>
		valuesOf(property).map(([title, value]) => ({
			title: `${String(chosen.resource)} ${String(chosen.operation)}: ${title}`,
			parameters: { ...conditions(property, chosen), ...chosen, [property.name]: value },
		})),
	);
}

function conditions({ displayOptions }: INodeProperties, chosen: IDataObject): IDataObject {
	const show = Object.entries(displayOptions?.show ?? {}).filter(([name]) => !(name in chosen));
	return Object.fromEntries(show.map(([name, values]) => [name, String(values?.[0])]));
}

/** The values that put what is dragged into each part of a field. */
function valuesOf(property: INodeProperties): Array<[string, IDataObject[string]]> {
	const { name, type, modes = [], options = [] } = property;
	if (type === 'notice' || type === 'boolean') return [];
	if (type === 'resourceLocator') {
		return modes.map((mode) => [
			`${name} ${mode.name}`,
			{ __rl: true, mode: mode.name, value: dragged },
		]);
	}
	if (type === 'collection') {
		return options.flatMap((option) =>
			'type' in option
				? valuesOf(option).map(([title, value]): [string, IDataObject] => [
						`${name} ${title}`,
						{ [option.name]: value },
					])
				: [],
		);
	}
	if (type === 'fixedCollection') {
		const collections = options.filter(
			(option): option is INodePropertyCollection => 'values' in option,
		);
		return collections.flatMap((collection) =>
			collection.values.map(({ name: part }): [string, IDataObject] => [
				`${name} ${part}`,
				{ [collection.name]: [{ name: 'other', [part]: dragged }] },
			]),
		);
	}
	return [[name, dragged]];
}

function operationsOf(properties: INodeProperties[]): IDataObject[] {
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options = [] }) =>
			options.flatMap((option) =>
				'value' in option
					? [
							{
								resource: String(displayOptions?.show?.resource?.[0]),
								operation: String(option.value),
							},
						]
					: [],
			),
		);
}

function everyField(properties: INodeProperties[]): Filled[] {
	return operationsOf(properties).flatMap((chosen) => filled(properties, chosen));
}

/** All that is said of what went wrong. */
function said(outcome: Outcome): string {
	const { success, failed, error } = outcome;
	const errors = [...success, ...failed].map(({ json, error: own }) => [
		json.error,
		json.message,
		own?.message,
	]);
	return JSON.stringify([errors, error?.message, error?.description, hintsOf(outcome)]);
}

describe.each(vendors)('at $name', ({ name: provider }) => {
	it('no link and no token in any field is quoted', async () => {
		const { properties } = setupOf(provider, sandbox()).node.description;
		const fields = everyField(properties);
		expect(fields.length).toBeGreaterThan(10);
		const quoted = [];
		for (const { title, parameters } of fields) {
			const customer = { __rl: true, mode: 'id', value: String(sandbox().cast[provider].plain.id) };
			const outcome = await malformedOnPurpose(
				async () =>
					await runOperation(provider, sandbox(), {
						parameters: { customer, ...parameters },
						items,
						onError: 'continueRegularOutput',
					}),
			);
			const text = said(outcome);
			if (/CANARY|portal\.example\.com/.test(text)) quoted.push([title, text]);
		}
		expect(quoted).toEqual([]);
	});
});

test('no link and no token in any field of Portal Link is quoted', async () => {
	const fields = everyField(new PortalLink().description.properties);
	expect(fields.length).toBeGreaterThan(20);
	const quoted = [];
	for (const { title, parameters } of fields) {
		const { resource, operation, ...others } = parameters;
		const outcome = await runPortalLink({
			resource: String(resource) as 'link',
			operation: String(operation),
			provider: sampleVendor.name,
			company: 'Acme',
			webhookUrl: 'https://n8n.example.com/webhook/open',
			link: 'https://n8n.example.com/webhook/open?t=a',
			jwksUrl: 'http://127.0.0.1:1/keys',
			publicKey: 'none',
			token: 'none',
			...others,
			items,
		});
		const text = said(outcome);
		if (/CANARY|portal\.example\.com/.test(text)) quoted.push([title, text]);
	}
	expect(quoted).toEqual([]);
});
