import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendAnswer, type SandboxAnswer } from './answer';
import { htmlPage, text } from './html';
import { field } from './queryFields';
import type { Query } from './recorder';
import { TokenExpired, TokenRefused } from './tokens';

export interface Visitor {
	id: string;
	name: string;
	email: string | null;
}

export interface Portal {
	/** As people write it. */
	provider: string;
	path: string;
	/** What the page answers before it looks at a token; undefined where nothing is in the way. */
	before?(request: FastifyRequest<{ Querystring: Query }>): SandboxAnswer | undefined;
	/** Whose token it is. Fails with TokenExpired or TokenRefused. */
	visitor(token: string): Promise<Visitor>;
}

/** The page that a portal link opens. */
export function portalRoute(app: FastifyInstance, portal: Portal): void {
	app.get<{ Querystring: Query }>(portal.path, async (request, reply) => {
		reply.type('text/html; charset=utf-8').headers({
			'cache-control': 'no-store',
			'referrer-policy': 'no-referrer',
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
		});
		const answer = portal.before?.(request);
		if (answer) return sendAnswer(reply, answer);
		try {
			const visitor = await portal.visitor(field(request.query, 'token') ?? '');
			return welcomePage(portal.provider, visitor, request.query);
		} catch (error) {
			if (error instanceof TokenExpired) return reply.code(401).send(expiredPage(portal.provider));
			if (error instanceof TokenRefused) return reply.code(403).send(refusedPage(portal.provider));
			throw error;
		}
	});
}

function welcomePage(provider: string, visitor: Visitor, query: Query): string {
	return htmlPage(
		`${visitor.name} · ${provider} customer portal`,
		`<p>${text(provider)} customer portal</p>
		<h1>Welcome, ${text(visitor.name)}</h1>
		<dl>
			<dt>Email</dt><dd>${text(visitor.email ?? 'none on file')}</dd>
			<dt>Customer ID</dt><dd>${text(visitor.id)}</dd>
		</dl>
		${settingsList(query)}`,
	);
}

function settingsList(query: Query): string {
	const settings = Object.entries(query).filter(([name]) => name !== 'token');
	if (settings.length === 0) return '';
	const entries = settings.map(
		([name, value]) => `<dt>${text(name)}</dt><dd>${text(String(value))}</dd>`,
	);
	return `<h2>Settings in the link</h2><dl>${entries.join('')}</dl>`;
}

const expiredPage = (provider: string): string =>
	htmlPage(
		`Link expired · ${provider} customer portal`,
		`<p>${text(provider)} customer portal</p>
		<h1>This link has expired</h1><p>Please ask for a new one.</p>`,
	);

const refusedPage = (provider: string): string =>
	htmlPage(
		`Link not valid · ${provider} customer portal`,
		`<p>${text(provider)} customer portal</p>
		<h1>This link is not valid</h1><p>It is damaged, incomplete or for another portal.</p>`,
	);
