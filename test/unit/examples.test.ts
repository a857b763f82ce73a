import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { allExamples } from '../../examples/templates/all';
import { parsePurpose } from '../../nodes/PortalLink/link/purpose';
import { PortalLinkTrigger } from '../../nodes/PortalLink/PortalLinkTrigger.node';
import { pagesWithExamples, withRecipes } from '../../examples/templates/recipes';
import { nodeType, vendorNames, vendors } from '../../scripts/vendors';

const folder = join(__dirname, '../../examples');
const target = z.object({ node: z.string(), index: z.number() });
const workflowSchema = z.object({
	nodes: z.array(
		z.object({
			id: z.string(),
			name: z.string(),
			type: z.string(),
			position: z.tuple([z.number(), z.number()]),
			parameters: z.record(z.unknown()),
			webhookId: z.string().optional(),
			onError: z.string().optional(),
			retryOnFail: z.boolean().optional(),
		}),
	),
	connections: z.record(z.object({ main: z.array(z.array(target)) })),
	settings: z.record(z.unknown()),
});

const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const examples = files.map((file) => ({
	file,
	...workflowSchema.parse(JSON.parse(read(file))),
}));
const started = examples.filter(({ nodes }) =>
	nodes.some(({ type }) => /customer-portal\.(?!portalLink).+Trigger$/.test(type)),
);

test('the files are those that `npm run examples` writes, and nothing in them is out of date', () => {
	expect(files).toEqual(allExamples.map(({ id }) => `${id}.json`).sort());
	for (const { id, workflow } of allExamples) {
		const saved = JSON.parse(read(`${id}.json`));
		expect({ id, ...saved }).toEqual({ id, ...workflow });
		// The order of nodes and fields too, so that a diff shows what has changed.
		expect(JSON.stringify(saved)).toBe(JSON.stringify(workflow));
	}
});

test.each(pagesWithExamples)('%s lists the examples as `npm run examples` writes them', (path) => {
	const page = readFileSync(join(folder, '..', path), 'utf8');
	expect(page).toContain('<!-- examples:');
	expect(page).toBe(withRecipes(page, allExamples));
});

test.each(examples)('$file keeps links and tokens out of the database', ({ settings }) => {
	expect(settings).toMatchObject({
		saveDataSuccessExecution: 'none',
		saveDataErrorExecution: 'none',
		saveManualExecutions: false,
		saveExecutionProgress: false,
	});
});

test('there is an example with the trigger of each provider', () => {
	const withTrigger = vendorNames.filter((name) => vendors[name].trigger);
	const types = started.flatMap(({ nodes }) => nodes.map(({ type }) => type));
	for (const name of withTrigger) {
		expect(types).toContain(`n8n-nodes-customer-portal.${nodeType(vendors[name])}Trigger`);
	}
	expect(started.length).toBeGreaterThanOrEqual(3);
});

test.each(started)(
	'$file gets an address of its own from n8n, so that it can be published twice and nobody knows it',
	({ nodes }) => {
		const trigger = nodes.find(({ type }) =>
			/customer-portal\.(?!portalLink).+Trigger$/.test(type),
		);
		expect(trigger).not.toHaveProperty('webhookId');
	},
);

test.each(started)('$file goes no further with an event that nobody has signed', (example) => {
	const { nodes, connections } = example;
	const trigger = nodes.find(({ type }) => type.endsWith('Trigger'))?.name ?? '';
	const [[next] = []] = connections[trigger]?.main ?? [];
	expect(connections[trigger]?.main).toEqual([[next]]);
	const condition = nodes.find(({ name }) => name === next?.node);
	expect(condition).toMatchObject({
		type: 'n8n-nodes-base.if',
		parameters: {
			conditions: {
				conditions: [{ leftValue: '={{ $json.verified }}', operator: { operation: 'true' } }],
			},
		},
	});
	const [, otherwise = []] = connections[next?.node ?? '']?.main ?? [];
	expect(otherwise).toEqual([]);
});

const nodesOf = (operation: string) =>
	examples.flatMap(({ file, nodes }) =>
		nodes
			.filter(({ parameters }) => parameters.operation === operation)
			.map(({ name, parameters }) => ({ file, name, parameters })),
	);

test.each(nodesOf('compose'))(
	'$file: $name names the user’s own company, whatever the item brings',
	({ parameters }) => {
		expect(parameters.company).toMatch(/^(?!=)|^=\{\{ \$json\.page\.company \}\}$/);
	},
);

test('campaign-in-chunks.json takes the addresses from the provider, whatever its webhook is sent', () => {
	const { nodes } = examples.find(({ file }) => file === 'campaign-in-chunks.json') ?? {};
	const parametersOf = (node: string) => nodes?.find(({ name }) => name === node)?.parameters;
	expect(parametersOf('Hand to a worker')?.jsonBody).not.toContain('email');
	expect(parametersOf('Get portal link')).toMatchObject({
		includeInputFields: false,
		options: { loadContact: true },
	});
});

test.each(examples)('$file names no two nodes alike', ({ nodes }) => {
	expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
	expect(new Set(nodes.map(({ name }) => name)).size).toBe(nodes.length);
});

const isNote = ({ type }: { type: string }) => type.endsWith('.stickyNote');
/** Of a node on n8n's canvas, with the lines below it. */
const width = 96;
const heightOf = (inputs: unknown) => 70 + Math.max(96, 32 * (Number(inputs ?? 1) + 1));

test.each(examples)('$file has each node within a note or beside it, on no edge', ({ nodes }) => {
	const notes = nodes.filter(isNote).map(({ name, position: [left, top], parameters }) => ({
		name,
		...{ left, top },
		right: left + Number(parameters.width),
		bottom: top + Number(parameters.height),
	}));
	const onEdges = nodes
		.filter((node) => !isNote(node))
		.flatMap(({ name, position: [left, top], parameters }) => {
			const [right, bottom] = [left + width, top + heightOf(parameters.numberInputs)];
			const crossed = notes.filter((note) => {
				const isBeside =
					right <= note.left || left >= note.right || bottom <= note.top || top >= note.bottom;
				const isWithin =
					left >= note.left && right <= note.right && top >= note.top && bottom <= note.bottom;
				return !isBeside && !isWithin;
			});
			return crossed.map((note) => `${name} on ${note.name}`);
		});
	expect(onEdges).toEqual([]);
});

const byHand = examples.filter(({ nodes }) =>
	nodes.some(({ type }) => type === 'n8n-nodes-base.manualTrigger'),
);

test.each(byHand)('$file ends with a list of those not reached', ({ nodes, connections }) => {
	expect(nodes.map(({ name }) => name)).toContain('List of those not reached');
	expect(connections['List of those not reached']).toBeUndefined();
});

/** Its nodes by which what fails leaves, but for the one behind the links, which answers whoever waits. */
const failingOf = ({ nodes, connections }: (typeof examples)[number]) =>
	nodes.filter(
		({ name, onError }) =>
			onError === 'continueErrorOutput' &&
			connections[name]?.main[1]?.[0]?.node !== 'Send to portal',
	);

const withNode = (wanted: string) =>
	examples.filter(({ nodes }) => nodes.some(({ name }) => name === wanted));

test.each(started)(
	'$file ends in red where anything fails, as n8n tells an error workflow of nothing else',
	({ nodes, connections }) => {
		const trigger = nodes.find(({ type }) => type.endsWith('Trigger'))?.name ?? '';
		const chain = behind(trigger, connections);
		expect(chain).toEqual(
			expect.arrayContaining(['Write the message', expect.stringMatching(/^Send the/)]),
		);
		const failing = nodes.filter(({ name, onError }) => chain.includes(name) && onError);
		expect(failing).toEqual([]);
	},
);

/** The nodes that a node leads to, with itself. */
function behind(name: string, connections: (typeof examples)[number]['connections']): string[] {
	const next = connections[name]?.main.flat().map(({ node }) => node) ?? [];
	return [name, ...next.flatMap((one) => behind(one, connections))];
}

const inBatches = withNode('Batches of 100');
const inOneGo = ['campaign-in-chunks.json'];

test('whatever writes to a list does so in batches', () => {
	expect(byHand.map(({ file }) => file)).toEqual(
		[...inBatches.map(({ file }) => file), ...inOneGo].sort(),
	);
});

test.each(inBatches)(
	'$file: whatever becomes of a customer of a batch is noted, then the next batch follows',
	(example) => {
		const { nodes, connections } = example;
		const failing = failingOf(example).filter(({ name }) => name !== 'Start the batch');
		const behind = [...failing.map(({ name }) => connections[name]?.main[1]).flat()];
		const sending = failing.filter(({ name }) => name.startsWith('Send the '));
		const sent = sending.flatMap(({ name }) => connections[name]?.main[0] ?? []);
		expect([...behind, ...sent]).toEqual(
			[...failing, ...sending].map((_, index) => ({ node: 'All of the batch', index })),
		);
		const merge = nodes.find(({ name }) => name === 'All of the batch');
		expect(merge?.parameters.numberInputs).toBe(failing.length + sending.length);
		const next = (name: string) => connections[name]?.main.map((output) => output[0]?.node);
		expect(next('All of the batch')).toEqual(['Sent or not']);
		expect(next('Sent or not')).toEqual(['Note who failed']);
		expect(next('Note who failed')).toEqual(['Note who has it']);
		expect(next('Note who has it')).toEqual(['Batches of 100']);
	},
);

const writing = inBatches.flatMap(({ file, nodes }) =>
	nodes
		.filter(({ parameters }) =>
			['upsert', 'update', 'insert'].includes(String(parameters.operation)),
		)
		.map(({ name, parameters }) => ({ file, name, parameters })),
);

const mappedSchema = z.object({
	value: z.record(z.string()),
	schema: z.array(z.object({ id: z.string(), removed: z.boolean() })),
});

test.each(writing)(
	'$file: $name leaves alone what it has no value for, also after somebody has opened it',
	({ parameters }) => {
		const { value, schema } = mappedSchema.parse(parameters.columns);
		const shown = schema.filter(({ removed }) => !removed).map(({ id }) => id);
		expect(shown.sort()).toEqual(Object.keys(value).sort());
	},
);

test.each(inBatches)(
	'$file says that this run is the newest, then reads who has the message, and looks again before each batch',
	({ nodes, connections }) => {
		const next = (name: string) => connections[name]?.main.map((output) => output[0]?.node);
		expect(next('Table of messages')).toEqual(['This run is the newest']);
		expect(next('This run is the newest')).toEqual(['So far']);
		expect(next('So far')).toEqual(['Then the list']);
		const left = nodes.find(({ id }) => id === 'left');
		expect(next(left?.name ?? '')).toEqual(['Is anybody left?']);
		expect(next('Is anybody left?')).toEqual(['Batches of 100', 'Everybody so far']);
		expect(next('Batches of 100')).toEqual(['Everybody so far', 'Take the batch']);
		expect(next('Take the batch')).toEqual(['Who is taken']);
		expect(next('Who is taken')).toEqual(['Start the batch']);
		expect(next('Start the batch')?.[1]).toBe('Leave them to the newer run');
		const parametersOf = (wanted: string) => nodes.find(({ name }) => name === wanted)?.parameters;
		expect(parametersOf('Take the batch')).toMatchObject({
			operation: 'insert',
			columns: { value: { state: 'sending', run: "={{ $execution.id + '-' + $runIndex }}" } },
		});
		const reading = nodes.filter(
			({ type, parameters }) => type.endsWith('.dataTable') && parameters.returnAll,
		);
		expect(reading).not.toEqual([]);
		for (const { retryOnFail } of reading) expect(retryOnFail).toBe(true);
		expect(parametersOf('Who is taken')).toMatchObject({
			operation: 'get',
			matchType: 'anyCondition',
			filters: {
				conditions: [
					{ keyName: 'run', keyValue: "={{ $execution.id + '-' + $runIndex }}" },
					{ keyName: 'run', keyValue: '={{ $execution.id }}' },
				],
			},
		});
	},
);

test.each(examples)(
	'$file holds no HTML, no formatting of dates and no regular expression',
	({ nodes }) => {
		const expressions = JSON.stringify(nodes).match(/"=(?:[^"\\]|\\.)*"/g) ?? [];
		expect(expressions.length).toBeGreaterThan(0);
		for (const expression of expressions) {
			expect(expression).not.toMatch(/<[/a-z]|DateTime|toFormat|\.(match|replace|test)/i);
		}
	},
);

const redirects = examples.filter(({ file }) => file.startsWith('open-portal-'));

test.each(redirects)('$file has at most eight nodes', ({ nodes }) => {
	const working = nodes.filter(({ type }) => !type.endsWith('stickyNote'));
	expect(working.length).toBeLessThanOrEqual(8);
});

test.each(withNode('Link opened'))(
	'$file answers whatever comes of the portal',
	({ connections }) => {
		const nextOf = (node: string) =>
			(connections[node]?.main ?? []).map((output) => output.map((next) => next.node));
		expect(nextOf('Link opened')).toEqual([['Get portal link'], ['Sign a new link']]);
		expect(nextOf('Get portal link')).toEqual([['Send to portal'], ['Send to portal']]);
	},
);

test.each(withNode('Link opened'))('$file has nothing asked for that is in it', (example) => {
	const { properties } = new PortalLinkTrigger().description;
	const [kept, connect] = properties.filter(({ type }) => type === 'notice');
	expect(kept?.displayName).toMatch(/^Keep this workflow published/);
	expect(kept?.displayOptions).toBeUndefined();
	const newPath = properties.find(({ name }) => name === 'path')?.default;
	expect(connect?.displayName).toMatch(/^Connect /);
	expect(connect?.displayOptions).toEqual({ show: { path: [newPath] } });
	expect(parameterOf(example, 'Link opened', 'path')).not.toBe(newPath);
});

const parameterOf = ({ nodes }: (typeof examples)[number], node: string, parameter: string) =>
	nodes.find(({ name }) => name === node)?.parameters[parameter];

test.each(withNode('Sign a link'))(
	'$file holds what its links lead to, and its company and sender are entered once',
	(example) => {
		expect(parameterOf(example, 'Sign a link', 'webhookUrl')).toBe(
			"={{ $('Link opened').params.path }}",
		);
		expect(parameterOf(example, 'Link opened', 'provider')).toBe(
			parameterOf(example, 'Sign a link', 'provider'),
		);
		expect(parameterOf(example, 'Link opened', 'company')).toBe(
			"={{ $('Write the message').params.company }}",
		);
		expect(parameterOf(example, 'Mail the new link', 'fromEmail')).toBe(
			"={{ $('Send the mail').params.fromEmail }}",
		);
	},
);

test('no two examples have the same path, as n8n publishes only one of them', () => {
	const paths = withNode('Link opened').map((one) => parameterOf(one, 'Link opened', 'path'));
	expect(new Set(paths).size).toBe(paths.length);
});

const toBeEntered: Record<string, string> = {
	webhookUrl: 'links that lead nowhere',
	fromEmail: "another company's name in the inbox",
	company: "another company's name in the mail",
};

test.each(Object.entries(toBeEntered))(
	'no example comes with a value of its own for %s: forgotten, it would be %s',
	(name) => {
		const values = examples.flatMap((example) => {
			const ownPath = parameterOf(example, 'Link opened', 'path');
			return example.nodes
				.filter(({ parameters }) => name in parameters && parameters[name] !== ownPath)
				.map(({ parameters }) => String(parameters[name]));
		});
		expect(values.length).toBeGreaterThan(0);
		const entered = /^$|^=\{\{ (\$json\.|\$\('[^']+'\)\.params\.)/;
		for (const value of values) expect(value).toMatch(entered);
	},
);

test.each(inBatches.filter((one) => withNode('Sign a link').includes(one)))(
	'$file: the name of its campaign fits into a signed link',
	({ nodes }) => {
		const { parameters } = nodes.find(({ name }) => name === 'This campaign') ?? {};
		const inTheLongestWeek = campaignIn(parameters).replace('{{ $now.weekNumber }}', '53');
		const named = inTheLongestWeek.replace('{{ $now.weekYear }}', '2026').replace(/^=/, '');
		expect(named).not.toContain('{{');
		expect(() => parsePurpose(named, 'Campaign')).not.toThrow();
		// As the demo names each of its campaigns.
		expect(() => parsePurpose(`${named} (012345)`, 'Campaign')).not.toThrow();
	},
);

test('no two examples have the same campaign: one would leave out whoever has the message of the other', () => {
	const campaigns = withNode('This campaign').map(({ nodes }) => {
		const { parameters } = nodes.find(({ name }) => name === 'This campaign') ?? {};
		return campaignIn(parameters);
	});
	expect(new Set(campaigns).size).toBe(campaigns.length);
});

const enteredSchema = z.object({
	assignments: z.object({ assignments: z.array(z.object({ name: z.string(), value: z.any() })) }),
});

function campaignIn(parameters: unknown): string {
	const { assignments } = enteredSchema.parse(parameters);
	return String(assignments.assignments.find(({ name }) => name === 'campaign')?.value);
}
