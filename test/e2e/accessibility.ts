import { source } from 'axe-core';
import type { Page } from 'playwright-core';
import { z } from 'zod';

/** WCAG 2.0 to 2.2, levels A and AA, and what axe recommends besides. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A mail is shown within a mail program's page, which has its own landmarks, headings and ways to skip. */
const ofPages = ['bypass', 'landmark-one-main', 'page-has-heading-one', 'region'];

const rulesSchema = z.array(
	z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
);
const resultSchema = z.object({
	violations: rulesSchema,
	incomplete: rulesSchema,
	passes: rulesSchema,
});

/** What stands in somebody's way on a page, or could not be told, each as the rule and the element. */
export async function barriersOnPage(page: Page): Promise<string[]> {
	return await barriers(page, []);
}

/** The same in a mail, which is the whole page here. */
export async function barriersInMail(page: Page): Promise<string[]> {
	return await barriers(page, ofPages);
}

async function barriers(page: Page, rulesLeftOut: string[]): Promise<string[]> {
	const rules = Object.fromEntries(rulesLeftOut.map((id) => [id, { enabled: false }]));
	const options = JSON.stringify({ runOnly: standards, rules });
	await page.evaluate(source);
	const result: unknown = await page.evaluate(`axe.run(document, ${options})`);
	const { violations, incomplete, passes } = resultSchema.parse(result);
	const found = [...violations, ...incomplete];
	if (![...found, ...passes].some(({ id }) => id === 'color-contrast')) {
		throw new Error('There is no text on the page');
	}
	return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
