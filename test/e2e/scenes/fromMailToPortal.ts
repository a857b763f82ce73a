import { setTimeout as pause } from 'node:timers/promises';
import { check } from '../report';
import { campaign, type Stage } from '../stage';
import { asEachVisitor, clickInMail, pressButton, shownCustomer, takePicture } from '../visitor';

const tokenLife = 2;

/** The campaign asks the provider for nothing; each link opens its customer's portal, again and again. */
export async function fromMailToPortal(stage: Stage): Promise<void> {
	const { sandbox, editor } = stage;
	const run = await editor.execute(campaign, 'Run the campaign');
	check('the campaign runs through', run.failure, undefined);
	check('it asks the provider for nothing', sandbox.statistics.requests, 0);

	sandbox.set({ portalTokenLifeSeconds: tokenLife });
	const { plain, substringOfAnother, apostrophe, markup } = sandbox.cast.meteroid;
	const customers = [plain, substringOfAnother, apostrophe, markup];
	await asEachVisitor(stage, async (visitor) => {
		const customer = customers.shift() ?? plain;
		const minted = sandbox.statistics.tokensMinted;
		const page = await clickInMail(stage, visitor, customer.email ?? '');
		check(`${visitor.name}: opening mints nothing`, sandbox.statistics.tokensMinted, minted);
		await takePicture(page, `welcome-${visitor.name}`);
		const link = page.url();

		await pressButton(page);
		check(
			`${visitor.name}: the portal of ${customer.name}`,
			await shownCustomer(page),
			customer.id,
		);
		check(`${visitor.name}: one token`, sandbox.statistics.tokensMinted, minted + 1);
		await takePicture(page, `portal-${visitor.name}`);

		await pause((tokenLife + 1) * 1000);
		await page.reload();
		check(
			`${visitor.name}: the provider's own token has ended`,
			await page.getByText('This link has expired').isVisible(),
			true,
		);
		await page.goto(link);
		await pressButton(page);
		check(
			`${visitor.name}: the mail's link opens it again`,
			await shownCustomer(page),
			customer.id,
		);
	});
	sandbox.set({ portalTokenLifeSeconds: null });
}
