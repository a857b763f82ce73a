import { languages } from '../../../nodes/PortalLink/language/languages';
import { badLinks } from '../links';
import { linkInMail } from '../mailLink';
import { check } from '../report';
import type { Stage } from '../stage';
import { requested } from '../visitor';

/** Looked at or pressed, in both languages, each gets its friendly page, and nothing is minted. */
export async function badLinksOpenNothing(stage: Stage): Promise<void> {
	const { sandbox, signing } = stage;
	const good = await linkInMail(stage, sandbox.cast.meteroid.plain.email ?? '');
	const before = sandbox.statistics.requests;
	for (const [what, link, status] of await badLinks(good, String(signing.data.signingKey))) {
		for (const method of ['GET', 'POST'] as const) {
			for (const language of ['en', 'es'] as const) {
				const answer = await requested(method, link, language);
				const { title } = languages[language].page[status === 410 ? 'expired' : 'damaged'];
				const isFriendly = answer.page.includes(`<h1>${title}</h1>`);
				check(`${what}, ${method}, ${language}`, [answer.status, isFriendly], [status, true]);
				check(
					'  without a button or a detail',
					/<form|tampered|audience|signature|\[/.test(answer.page),
					false,
				);
			}
		}
	}
	check('none of them asks the provider for anything', sandbox.statistics.requests, before);
}
