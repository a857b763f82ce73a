import type { Vendor } from '../../scripts/vendors';
import type { Workflow } from './flow';
import { signNode } from './names';
import type { Dunning, Event, OwnList, Segment } from './vendor';

/** What docs/recipes.md says of an example, in one of its lists. */
export interface Recipe {
	list: 'ownLists' | 'segments' | 'dunnings' | 'signedLists' | 'followUps' | 'redirects' | 'events';
	heading?: string;
	says?: string;
	/** What its picture shows. */
	shows: string;
}

const sent = { email: 'a mail', sms: 'a text message' };

export function ownListRecipe({ displayName }: Vendor, list: OwnList): Recipe {
	const { channel, named, loginPage, recipe } = list;
	const by = channel === 'sms' ? 'SMS' : named;
	return {
		list: 'ownLists',
		heading: `By ${by}${loginPage ? ' (login page)' : ''}, at ${displayName}`,
		says: recipe,
		shows: `a list, ${displayName}, ${sent[channel]}, and a list of those not reached`,
	};
}

/** For a list whose links work for weeks, whatever the vendor's own do. */
export function signedListRecipe({ displayName }: Vendor, { named }: OwnList): Recipe {
	return {
		list: 'signedLists',
		heading: `By ${named}, at ${displayName}`,
		shows:
			'a list, a signed link, a mail, and a list of those not reached; below, the nodes that the links lead to',
	};
}

export function segmentRecipe({ displayName }: Vendor, segment: Segment): Recipe {
	const { channel, title, heading = title, list, person = 'customer', recipe } = segment;
	return {
		list: 'segments',
		heading: `${heading}, at ${displayName}`,
		says: recipe,
		shows: `${list.rows}, one item per ${person}, the portal link, ${sent[channel]}, and a list of those not reached`,
	};
}

export function dunningRecipe({ displayName }: Vendor, { resource, recipe }: Dunning): Recipe {
	return {
		list: 'dunnings',
		heading: `Dunning in steps, at ${displayName}`,
		says: recipe,
		shows: `unpaid ${resource}s, the steps, the batches, the ${resource} asked for again, a signed link, mail or text message, and a list of those not reached; below, the flow that opens the portal`,
	};
}

export function followUpRecipe({ displayName }: Vendor): Recipe {
	return {
		list: 'followUps',
		heading: `A link that nobody has opened, at ${displayName}`,
		shows: `who has not opened the link, the batches, a new link, a mail, and a list of those not reached`,
	};
}

export function redirectRecipe({ displayName }: Vendor): Recipe {
	return {
		list: 'redirects',
		shows: `the trigger behind the links, ${displayName}, and the answer; below, the nodes that mail a new link`,
	};
}

export function eventRecipe({ displayName }: Vendor, { channel, heading, recipe }: Event): Recipe {
	return {
		list: 'events',
		heading: `${heading}, at ${displayName}`,
		says: recipe,
		shows: `${displayName}'s event, checks that it is signed and new, the portal link, and ${sent[channel]}`,
	};
}

/** Where n8n imports an example from. */
const addresses =
	'https://raw.githubusercontent.com/customer-portal-nodes/n8n-nodes-customer-portal/main/examples';

const kinds: Array<[list: Recipe['list'], kind: string]> = [
	['ownLists', 'For a list of your own'],
	['segments', 'For customers that the provider finds'],
	['dunnings', 'To remind step by step'],
	['signedLists', 'For a list of your own, with links that work for 30 days'],
	['followUps', 'To follow up'],
	['events', 'When something happens at the provider'],
];

/** The pages that have lists of examples. */
export const pagesWithExamples = ['docs/recipes.md', 'docs/links.md', 'README.md'];

const block = /(<!-- examples:(\w+) -->)[^]*?(<!-- \/examples -->)/g;

/** An example, by the name of its file without the ending; it may have its recipe written by hand. */
interface Shown {
	id: string;
	workflow: Workflow;
	recipe?: Recipe;
}

/** A page with its lists of examples made anew: recipes with pictures, addresses alone, or those with signed links. */
export function withRecipes(page: string, examples: Shown[]): string {
	return page.replaceAll(block, (_, begin: string, name: string, end: string) => {
		if (name === 'addresses') return [begin, addressesOf(examples), end].join('\n\n');
		if (name === 'signed') return [begin, thoseWithSignedLinks(examples), end].join('\n\n');
		const entries = examples.flatMap(({ id, recipe }) =>
			recipe?.list === name ? [entry(id, recipe)] : [],
		);
		return [begin, ...entries, end].join('\n\n');
	});
}

function addressesOf(examples: Shown[]): string {
	return kinds
		.map(([list, kind]) => {
			const links = examples.flatMap(({ id, recipe }) =>
				recipe?.list === list ? [`[${recipe.heading}](${addresses}/${id}.json)`] : [],
			);
			return `- ${kind}: ${links.join('; ')}`;
		})
		.join('\n');
}

function thoseWithSignedLinks(examples: Shown[]): string {
	return examples
		.filter(({ workflow }) => workflow.nodes.some(({ name }) => name === signNode))
		.map(({ id, workflow }) => `- [${workflow.name}](../examples/${id}.json)`)
		.join('\n');
}

function entry(id: string, { heading, says, shows }: Recipe): string {
	const link = `[${id}.json](../examples/${id}.json)`;
	return [
		...(heading ? [`### ${heading}`] : []),
		says ? `${says} ${link}` : link,
		`![The flow in the editor: ${shows}](images/recipes/${id}.png)`,
	].join('\n\n');
}
