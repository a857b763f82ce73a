import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runPortalLink } from '../support/portalLink';

const folder = join(__dirname, '../../examples');
const link = 'https://example.com/';

/** The greetings in what the examples send: the expression that says the customer's name. */
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const greetings = files.flatMap((file) =>
	[
		...readFileSync(join(folder, file), 'utf8').matchAll(/Hello (\{\{.+?customerName.+? \}\})/g),
	].map(([, greeting = '']): [file: string, expression: string] => [
		file,
		JSON.parse(`"${greeting}"`),
	]),
);

test('there are greetings to look at', () => expect(greetings.length).toBeGreaterThan(10));

describe.each(greetings)('the greeting of %s', (_file, expression) => {
	const names = [
		['Emma Martin', 'Emma Martin'],
		['Comercializadora del Norte S.A. de C.V.', 'Comercializadora del Norte S.A. de C.V.'],
		["N.A. O'Hara-Müller, Jr.", "N.A. O'Hara-Müller, Jr."],
		['José Núñez', 'José Núñez'],
		['evil.example', 'evil example'],
		['evil\u2024com', 'evil com'],
		['evil\uff0ecom', 'evil com'],
		['evil.c\u200dom', 'evil c\u200dom'],
		['https://evil.example/pay', 'https evil example pay'],
		['ana@evil.example', 'ana evil example'],
		['Call +1-900-555-0100', 'Call +'],
		[null, 'there'],
	];

	it('shows names as they are, and takes apart what a program would make a link of', async () => {
		const { success } = await runPortalLink({
			resource: 'message',
			operation: 'compose',
			items: names.map(([customerName]) => ({ customerName, link })),
			company: `=${expression}`,
			options: { emailSubject: 'Hello {company}' },
		});
		const shown = success.map(({ json }) => json.emailSubject);
		expect(shown).toEqual(names.map(([, shown]) => `Hello ${shown}`));
	});
});
