import { vendorNames } from '../../../scripts/vendors';
import { signedLink } from '../links';
import { check } from '../report';
import type { Stage } from '../stage';
import { asVisitor, pressButton, shownCustomer } from '../visitor';

/** The redirect flow of each provider opens the portal of the very customer the link names. */
export async function everyProvider(stage: Stage): Promise<void> {
	const { sandbox, n8nUrl, signing } = stage;
	await asVisitor(stage, async ({ page }) => {
		for (const provider of vendorNames) {
			const { plain, another } = sandbox.cast[provider];
			for (const { id, name } of [plain, another]) {
				const address = `${n8nUrl}/webhook/open-portal-${provider}`;
				const subject = `${provider}:id:${id}`;
				await page.goto(await signedLink(address, subject, String(signing.data.signingKey)));
				await pressButton(page);
				check(`${provider}: ${name}`, await shownCustomer(page), String(id));
			}
		}
	});
}
