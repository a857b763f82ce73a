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

/** A page that a vendor's links open. */
export interface Portal {
	/** May have a part that is the token, such as `/portal/:token`. */
	path: string;
	/** What the token is called in path or query. */
	tokenField: string;
	/** What the page answers before it looks at a token; undefined where nothing is in the way. */
	before?(request: FastifyRequest<{ Querystring: Query }>): SandboxAnswer | undefined;
	/** Whose token it is. Fails with TokenExpired or TokenRefused. */
	visitor(token: string): Promise<Visitor>;
}

/** Shows the page of that vendor, whose name is as people write it. */
export function portalRoute(app: FastifyInstance, vendor: string, portal: Portal): void {
	app.get<{ Querystring: Query; Params: Query }>(portal.path, async (request, reply) => {
		reply.type('text/html; charset=utf-8').headers({
			'cache-control': 'no-store',
			'referrer-policy': 'no-referrer',
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
		});
		const answer = portal.before?.(request);
		if (answer) return sendAnswer(reply, answer);
		try {
			const token = field({ ...request.query, ...request.params }, portal.tokenField);
			const visitor = await portal.visitor(token ?? '');
			const settings = Object.entries(request.query).filter(([name]) => name !== portal.tokenField);
			return welcomePage(vendor, visitor, settings);
		} catch (error) {
			if (error instanceof TokenExpired) return reply.code(401).send(expiredPage(vendor));
			if (error instanceof TokenRefused) return reply.code(403).send(refusedPage(vendor));
			throw error;
		}
	});
}

function welcomePage(vendor: string, visitor: Visitor, settings: Settings): string {
	return htmlPage(
		`${visitor.name} · ${vendor} customer portal`,
		`<p>${text(vendor)} customer portal</p>
		<h1>Welcome, ${text(visitor.name)}</h1>
		<dl>
			<dt>Email</dt><dd>${text(visitor.email ?? 'none on file')}</dd>
			<dt>Customer ID</dt><dd>${text(visitor.id)}</dd>
		</dl>
		${settingsList(settings)}`,
	);
}

type Settings = Array<[name: string, value: Query[string]]>;

function settingsList(settings: Settings): string {
	if (settings.length === 0) return '';
	const entries = settings.map(
		([name, value]) => `<dt>${text(name)}</dt><dd>${text(String(value))}</dd>`,
	);
	return `<h2>Settings in the link</h2><dl>${entries.join('')}</dl>`;
}

const expiredPage = (vendor: string): string =>
	htmlPage(
		`Link expired · ${vendor} customer portal`,
		`<p>${text(vendor)} customer portal</p>
		<h1>This link has expired</h1><p>Please ask for a new one.</p>`,
	);

const refusedPage = (vendor: string): string =>
	htmlPage(
		`Link not valid · ${vendor} customer portal`,
		`<p>${text(vendor)} customer portal</p>
		<h1>This link is not valid</h1><p>It is damaged, incomplete or for another portal.</p>`,
	);
