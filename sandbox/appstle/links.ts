import type { FastifyReply } from 'fastify';
import { sendJson } from '../stage/answer';
import type { Stage } from '../stage/stage';
import type { Conditions } from './conditions';
import { refusal } from './errors';
import { pagePaths } from './shop';
import type { AppstleTokens } from './tokens';

/** The vendor's own link: whole, and without a word of whose it is. */
export function manageLink(
	customerId: number,
	origin: string,
	tokens: AppstleTokens,
	{ conditions }: Pick<Stage<Conditions>, 'conditions'>,
): object {
	const seconds = conditions.appstleLinkEnd === 'past' ? -86_400 : tokens.lifeSeconds;
	const page = conditions.shopPages === 'tools' ? pagePaths.tools : pagePaths.apps;
	return {
		manageSubscriptionLink: `${origin}${page}?token=${tokens.mintForLink(customerId)}`,
		tokenExpirationTime: new Date(Date.now() + seconds * 1000).toISOString(),
	};
}

/** Has Appstle send its own mail, which the merchant may have switched off. */
export function sendMagicLink(
	isKnown: boolean,
	{ conditions, statistics }: Stage<Conditions>,
	reply: FastifyReply,
): FastifyReply {
	const { appstleMagicLinkMail: mail, appstleMagicLinkQuoted: isQuoted } = conditions;
	if (!isKnown) throw refusal(400, 'No subscription customer has this email');
	if (mail === 'missing') throw refusal(400, 'There is no template for this email');
	if (mail === 'off') throw refusal(400, 'The template of this email is switched off');
	statistics.emailsSent += 1;
	const said = 'Magic link email sent';
	return isQuoted ? sendJson(reply, said) : reply.type('text/plain').send(said);
}
