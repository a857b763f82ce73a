import { languages } from '../../../nodes/PortalLink/language/languages';
import { check } from '../report';
import type { Stage } from '../stage';
import { asVisitor, requested } from '../visitor';
import { linkInMail } from '../mailLink';

/** What scanners, previews and impatient people do. */
export async function lookingMintsNothing(stage: Stage): Promise<void> {
	const { sandbox } = stage;
	const link = await linkInMail(stage, sandbox.cast.meteroid.plain.email ?? '');
	const before = sandbox.statistics.requests;

	const head = await requested('HEAD', link);
	check('HEAD', [head.status, head.page], [200, '']);
	const scanned = await requested('GET', link);
	check("a scanner's GET", scanned.status, 200);
	check('no cache keeps the page', scanned.headers['cache-control'], 'no-store');
	check('no address is passed on', scanned.headers['referrer-policy'], 'no-referrer');
	check('nobody guesses its type', scanned.headers['x-content-type-options'], 'nosniff');
	check('no page shows it in a frame', scanned.headers['x-frame-options'], 'DENY');
	const policy = csp(scanned.headers);
	check('it may do nothing', /default-src 'none'.*sandbox allow-forms/.test(policy), true);
	check('no script on the page', /<script|javascript:|\son\w+=/i.test(scanned.page), false);
	check('nothing from elsewhere', /(src|href|url)\s*[=(]/i.test(scanned.page), false);

	await asVisitor(stage, async ({ page }) => {
		const statuses = [];
		for (let time = 0; time < 10; time++) statuses.push((await page.goto(link))?.status());
		check('ten times in a browser', statuses, Array(10).fill(200));
	});
	check('nothing is asked for by any of these', sandbox.statistics.requests, before);

	const pressed = await requested('POST', link);
	check('the button answers 303, and nothing more', [pressed.status, pressed.page], [303, '']);
	check('its answer is kept nowhere', pressed.headers['cache-control'], 'no-store');
	check('and passes no address on', pressed.headers['referrer-policy'], 'no-referrer');
	const many = await Promise.all(Array.from({ length: 50 }, () => requested('POST', link)));
	const opened = many.filter(({ status }) => status === 303);
	check('50 at once are all answered', opened.length, 50);

	sandbox.set({ down: true });
	const unreachable = await requested('POST', link, 'es');
	check('with the provider down the page says so', unreachable.status, 503);
	check('in Spanish', unreachable.page.includes(languages.es.page.unreachable.title), true);
	sandbox.set({ down: false });
}

const csp = (headers: object): string => String(Reflect.get(headers, 'content-security-policy'));
