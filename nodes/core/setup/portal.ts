import type { IDataObject } from 'n8n-workflow';
import type { PortalAccess } from '../portal/access';
import { outOfBounds, secondsLeft, type Lifetime } from '../portal/lifetime';
import { decodeToken } from '../reading/jwt';
import { inWords } from '../reading/time';
import { parseWebAddress } from '../requests/address';
import { isInOwnNetwork, isInTheClear } from '../requests/inTheClear';
import { failed, ofFailure, ok, together, warning, type Finding } from './finding';

/** Of links in mails, in seconds: many are opened only the next day. */
const aDay = 86_400;

/** What is to be said of an access beyond that it came. */
interface Granted {
	access: PortalAccess;
	/** The customer as messages name it. */
	subject: string;
	baseUrl: URL;
	credential: IDataObject;
	/** Whether the link is opened, too. */
	opensLink: boolean;
}

/** Whether a portal link can be sent to a customer. */
export function portalFinding(granted: Granted): Finding {
	const { access, subject } = granted;
	const made = ok(`One portal link was made for ${subject}.`, 'link came');
	return together([
		made,
		whose(access),
		tokenFinding(access),
		lifetimeFinding(access.lifetime, subject),
		hostFinding(new URL(access.portalUrl), granted),
	]);
}

function whose({ contact: { customerId, email } }: PortalAccess): Finding {
	return customerId === null && email === null
		? ok(
				'The answer does not say whose link it is; the node asked for this customer.',
				'does not say whose',
			)
		: ok('', 'says whose, the right one');
}

/** For the report alone: users need not know, as a token that nobody can read does no harm. */
function tokenFinding({ token }: PortalAccess): Finding {
	if (token === null) return ok('', 'no token');
	return ok('', decodeToken(token) === null ? 'token not readable' : 'token readable');
}

const sources: Record<Lifetime['expirySource'], string> = {
	response: 'according to the answer',
	token: 'according to the token',
	documented: 'but only the documentation of the provider says so',
	never: '',
	unknown: '',
};

function lifetimeFinding(lifetime: Lifetime, subject: string): Finding {
	const now = new Date();
	const ended = outOfBounds(lifetime, {}, now, subject);
	if (ended) return { ...ofFailure(ended), facts: 'has ended already' };
	const { expirySource } = lifetime;
	if (expirySource === 'never') {
		const advice = 'To refuse links that never expire, add the option Maximum Lifetime.';
		return ok('The link never expires.', 'never ends', advice);
	}
	const left = secondsLeft(lifetime, now);
	if (left === null) {
		return ok('The provider does not say when the link expires.', 'end unknown', laterAdvice);
	}
	const found = `It works for ${inWords(inMinutes(left))}, ${sources[expirySource]}.`;
	const facts = `works for ${left} s (${expirySource})`;
	const advice = `Many people open a mail later than that. ${laterAdvice}`;
	return left < aDay - 60 ? ok(found, facts, advice) : ok(found, facts);
}

/** In seconds, but in whole minutes where there are several: a day that began just now is not 23 hours 59 minutes. */
function inMinutes(seconds: number): number {
	return seconds > 120 ? Math.ceil(seconds / 60) * 60 : seconds;
}

const laterAdvice =
	'For mails use a signed link (Portal Link, Create): it gets a new portal link when the customer opens it.';

function hostFinding(
	link: URL,
	{ baseUrl, credential, opensLink }: Pick<Granted, 'baseUrl' | 'credential' | 'opensLink'>,
): Finding {
	if (isInOwnNetwork(link) && !isInOwnNetwork(baseUrl)) {
		const found = `The link leads to ${link.host}, which is in a private network: your customers cannot open it.`;
		const advice = "Set the public address of the portal in the server's own settings.";
		return failed(found, 'leads into a private network', advice);
	}
	if (isInTheClear(link)) {
		const found = `The link leads to ${link.host} unencrypted (http://).`;
		return warning(
			found,
			'http:// link',
			'Use a portal with https://, so that nobody can read it on the way.',
		);
	}
	if (link.host === baseUrl.host) return ok(`It leads to ${link.host}.`, 'host of the API');
	const isKnown =
		siteOf(link) === siteOf(baseUrl) ||
		Object.values(credential).some((value) => parseWebAddress(value)?.host === link.host);
	if (isKnown) return ok(`It leads to ${link.host}.`, 'site of the API or of the credential');
	return warning(
		`It leads to ${link.host}, another site than the API (${baseUrl.host}).`,
		'another site than the API',
		opensLink
			? "The step Opened link says what is there. If it is not your customers' portal, do not send links."
			: "Add the option Open the Link and run this again: it says what is there. If it is not your customers' portal, do not send links.",
	);
}

/** The last two parts of the name of a host; all of it where they are no names. */
function siteOf({ hostname }: URL): string {
	return /\.[a-z]+$/i.test(hostname) ? hostname.split('.').slice(-2).join('.') : hostname;
}
