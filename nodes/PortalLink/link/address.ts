import { Failure, isInOwnNetwork, parseWebAddress, textOrNull } from '../../core';

/** The address of a redirect flow. */
interface FlowAddress {
	/** In the one spelling that both ends agree on: without slashes at its end or one behind the other. */
	address: string;
	/** Those that links of before this rule may have been made for: n8n leads all of them to the same flow. */
	formerSpellings: string[];
}

/**
 * Reads the address of a redirect flow. The host in capitals and a port that goes without saying are
 * no spellings of their own.
 * @throws Failure invalid_input where it is none, or has parameters of its own
 */
export function flowAddress(value: unknown): FlowAddress {
	const url = parseWebAddress(typeof value === 'string' ? value.trim() : value);
	if (url !== null && url.search === '' && url.hash === '') {
		const names = url.pathname.split('/').filter((name) => name !== '');
		const address = `${url.origin}/${names.join('/')}`;
		return { address, formerSpellings: [url.href, `${address}/`] };
	}
	const problem =
		textOrNull(value) === null ? 'is empty' : 'is not a web address that works for links';
	throw new Failure('invalid_input', `Webhook URL ${problem}.`, advice);
}

/** What is said above the output of links to such an address, where they are allowed. */
export const ownNetwork =
	'The links lead to this computer or a private network, so customers cannot open them.';

const advice =
	'Enter the Path of the Portal Link Trigger that opens the portal, such as portal, or paste its Production URL, which is under Webhook URLs.';

/** Whether a text is the path of a trigger, such as `portal`: the end of an address. */
export function isPath(value: unknown): value is string {
	return typeof value === 'string' && /^[\w~-]+(\/[\w~-]+)*$/.test(value);
}

/**
 * The address of a trigger in this n8n.
 * @param resumeUrl the address that n8n would resume the execution by, which begins as those of all webhooks
 * @throws Failure invalid_input where it begins otherwise than n8n's do
 */
export function addressOfPath(path: string, resumeUrl: unknown): string {
	const [n8n = '', ...rest] = String(resumeUrl).split('/webhook-waiting/');
	if (rest.length > 0) return `${n8n}/webhook/${path}`;
	throw new Failure(
		'invalid_input',
		'Webhook URL is a path, and this n8n has addresses of its own for webhooks.',
		'Paste the Production URL of the Portal Link Trigger.',
	);
}

/**
 * Refuses addresses at which customers find nothing.
 * @param mayBeLocal whether the customers are in the user's own network
 * @throws Failure invalid_input
 */
export function checkReachable(address: string, mayBeLocal: boolean): void {
	if (isTestUrl(address)) {
		throw new Failure(
			'invalid_input',
			'Webhook URL is the Test URL, which answers only while you test.',
			advice,
		);
	}
	const url = new URL(address);
	if (mayBeLocal || !isInOwnNetwork(url)) return;
	throw new Failure(
		'invalid_input',
		`Webhook URL leads to ${url.host}, an address in your own network, which your customers cannot open.`,
		'Paste the address by which n8n can be reached from the internet or, for a path, let whoever runs n8n set it as WEBHOOK_URL. To try it out yourself, add the option Allow Local Addresses to this node.',
	);
}

/** Whether the address is one that n8n answers only while somebody tests. */
export function isTestUrl(address: string): boolean {
	return address.includes('/webhook-test/');
}
