import { languages } from '../../../nodes/PortalLink/language/languages';
import { becomesTrue } from '../../../demo/waiting';
import { vendorNames, type VendorName } from '../../../scripts/vendors';
import { signedLink } from '../links';
import { linkInMail } from '../mailLink';
import { check } from '../report';
import type { Stage } from '../stage';
import { asVisitor, pressButton, requested, shownCustomer, takePicture } from '../visitor';

const { button: newLinkButton } = languages.en.page.renewable;

/** An expired link's page mails a new one to the address on file. */
export async function newLinkForAnOldOne(stage: Stage): Promise<void> {
	for (const provider of vendorNames) {
		await askForNewLink(provider, stage);
		await promiseNothingInVain(provider, stage);
	}
	const { apostrophe } = stage.sandbox.cast.meteroid;
	await askForNewLink('meteroid', stage, {
		path: 'open-portal-meteroid-list',
		customer: apostrophe,
	});
}

/** By default at the flow that does nothing else; a campaign may hold it too, and then says who it is from. */
async function askForNewLink(
	provider: VendorName,
	stage: Stage,
	{ path = `open-portal-${provider}`, customer = stage.sandbox.cast[provider].another } = {},
): Promise<void> {
	const { sandbox, n8nUrl, signing, inbox } = stage;
	const { id, email } = customer;
	const address = `${n8nUrl}/webhook/${path}`;
	const key = String(signing.data.signingKey);
	const expired = await signedLink(address, `${provider}:id:${id}`, key, -60);
	const mails = (await inbox.mails()).length;
	const minted = sandbox.statistics.tokensMinted;

	const hasButton = async () => (await requested('GET', expired)).page.includes(newLinkButton);
	check(`${path}: the page has a button`, await becomesTrue(hasButton, 10), true);
	await asVisitor(stage, async ({ page }) => {
		await page.goto(expired);
		await takePicture(page, `expired-with-button-${path}`);
		check(`${path}: looking at an expired link mails nothing`, (await inbox.mails()).length, mails);
		await page.getByRole('button', { name: newLinkButton }).click();
		await page.getByText('A new link is on its way').waitFor();
		const arrived = await becomesTrue(async () => (await inbox.mails()).length === mails + 1, 10);
		check(`${path}: pressing its button mails one new link`, arrived, true);
		check(`${path}: and mints nothing`, sandbox.statistics.tokensMinted, minted);

		for (let count = 0; count < 20; count += 1) await requested('POST', expired);
		const again = await requested('POST', expired);
		const isOnItsWay = again.page.includes('A new link is on its way');
		check(`${path}: pressing it again says the same`, [again.status, isOnItsWay], [202, true]);

		const subjects = (await inbox.mails()).slice(mails).map(({ subject }) => subject);
		check(`${path}: which speaks for the user's company`, subjects, ['Your Acme portal']);
		await page.goto(await linkInMail(stage, email?.toLowerCase() ?? ''));
		await pressButton(page);
		check(`${path}: which opens that customer's portal`, await shownCustomer(page), String(id));
		check(`${path}: many presses are one mail`, (await inbox.mails()).length, mails + 1);
	});
}

/** Where no mail would go out, the page does not promise one. */
async function promiseNothingInVain(provider: VendorName, stage: Stage): Promise<void> {
	const { sandbox, n8nUrl, signing, inbox } = stage;
	const { id, email } = sandbox.cast[provider].plain;
	const address = `${n8nUrl}/webhook/open-portal-${provider}`;
	const key = String(signing.data.signingKey);
	const other = provider === 'appstle' ? 'gigstack' : 'appstle';
	const mails = (await inbox.mails()).length;
	for (const [what, subject, secondsAgo] of [
		['by email', `${provider}:email:${email}`, 60],
		['of another provider', `${other}:id:1`, 60],
		['that ended long ago', `${provider}:id:${id}`, 400 * 86_400],
	] as const) {
		const link = await signedLink(address, subject, key, -secondsAgo);
		const { status, page } = await requested('POST', link);
		const isPromised = page.includes('is on its way');
		check(`${provider}: a link ${what} promises no mail`, [status, isPromised], [410, false]);
	}
	check(`${provider}: and none is sent`, (await inbox.mails()).length, mails);
}
