import { signedLink } from '../links';
import { check } from '../report';
import type { Stage } from '../stage';
import { pressButton, shownCustomer, visitors } from '../visitor';

/** The redirect flow of each provider opens the portal of the very customer the link names. */
export async function everyProvider(stage: Stage): Promise<void> {
	const { sandbox, n8nUrl, signing } = stage;
	const [visitor] = await visitors(stage);
	const page = await visitor?.context.newPage();
	if (!page) throw new Error('Nobody visits');
	for (const provider of ['appstle', 'gigstack', 'meteroid'] as const) {
		const { plain, another } = sandbox.cast[provider];
		for (const { id, name } of [plain, another]) {
			const address = `${n8nUrl}/webhook/open-portal-${provider}`;
			const subject = `${provider}:id:${id}`;
			await page.goto(await signedLink(address, subject, String(signing.data.signingKey)));
			await pressButton(page);
			check(`${provider}: ${name}`, await shownCustomer(page), String(id));
		}
	}
	await visitor?.context.close();
}
