import type { IDataObject } from 'n8n-workflow';
import { hintsOf, runPortalLink } from '../support/portalLink';

const link = 'https://n8n.example.com/webhook/open-portal?t=aaa.bbb.ccc';
const inAYear = new Date().getFullYear() + 1;
const linkExpiresAt = `${inAYear}-12-21T22:30:00.000Z`;

async function compose(parameters: IDataObject = {}, item: IDataObject = {}) {
	return await runPortalLink({
		resource: 'message',
		operation: 'compose',
		items: [{ customerName: 'Ana', link, linkExpiresAt, ...item }],
		company: 'Acme',
		...parameters,
	});
}

async function composed(parameters: IDataObject = {}, item: IDataObject = {}) {
	const { success } = await compose(parameters, item);
	return success[0]?.json ?? {};
}

test('an English message has everything ready for the nodes that send', async () => {
	const message = await composed({ language: 'en', options: { timeZone: 'America/Mexico_City' } });
	expect(message).toMatchObject({
		emailSubject: 'Your Acme portal',
		emailText: `Hello Ana,

Your subscription, invoices and payment details are in your Acme portal:

${link}

The link works until December 21, ${inAYear} at 4:30 PM CST.
It is yours alone, so please do not pass it on.

Acme`,
		smsText: `Hello Ana, your Acme portal: ${link}\nIt works until December 21, ${inAYear} at 4:30 PM CST.`,
		smsSegments: 1,
		smsEncoding: 'GSM-7',
		smsWarning: null,
		customerName: 'Ana',
	});
	expect(message.emailHtml).toContain('<html lang="en">');
});

test('a Spanish one has its date in the language and the time zone of the customer', async () => {
	const message = await composed({ language: 'es-MX', options: { timeZone: 'Europe/Madrid' } });
	expect(message.emailSubject).toBe('Tu portal de Acme');
	expect(message.emailText).toMatch(
		/El enlace funciona hasta el 21 de diciembre de \d+.*11:30 p\.m\. GMT\+1\./,
	);
	expect(message.emailHtml).toContain('Abrir tu portal</a>');
	expect(message.smsEncoding).toBe('GSM-7');
});

test("without a time zone of its own the date is in the workflow's", async () => {
	const { emailText } = await composed();
	const { emailText: same } = await composed({ options: { timeZone: 'America/New_York' } });
	// The engine's usual time zone is New York's.
	expect(emailText).toBe(same);
});

describe('what is missing', () => {
	it('has a fallback, or takes its line along', async () => {
		const unknown = { customerName: null, linkExpiresAt: null };
		const message = await composed({ company: '' }, unknown);
		expect(message.emailSubject).toBe('Your customer portal');
		expect(message.emailText).toBe(`Hello there,

Your subscription, invoices and payment details are in your customer portal:

${link}

It is yours alone, so please do not pass it on.`);
		expect(message.smsText).toBe(`Hello there, your customer portal: ${link}`);
	});

	it('does not take the link along', async () => {
		const options = { smsText: 'For {name}: {link}' };
		const { smsText } = await composed({ options }, { customerName: null });
		expect(smsText).toBe(`For : ${link}`);
	});
});

test('own templates and another language', async () => {
	const options = {
		emailSubject: 'Dein Portal',
		emailText: 'Hallo {name|du},\r\n\r\n{ link }\r\n\r\nbis {expires}',
		smsText: '({link})',
		buttonText: 'Öffnen',
	};
	const message = await composed({ language: 'de_DE', options });
	expect(message.emailText).toMatch(/^Hallo Ana,\n\nhttps.+\n\nbis 21. Dezember \d+ um 17:30 /);
	expect(message.emailHtml).toContain('<html lang="de-DE">');
	expect(message.smsText).toBe(`( ${link} )`);
});

test.each(['fr', 'de-CH', 'zh-Hant'])(
	'a customer whose language has no texts gets a message in English (%s), with a line above the output',
	async (language) => {
		const outcome = await compose({ language });
		const message = outcome.success[0]?.json;
		expect(message).toMatchObject({ emailSubject: 'Your Acme portal' });
		expect(message?.emailHtml).toContain('<html lang="en">');
		expect(message?.emailText).toContain('December');
		expect(hintsOf(outcome)).toEqual([expect.stringContaining('in English')]);
	},
);

test('with an own email text for another language only the rest is in English', async () => {
	const options = { emailText: 'Bonjour {name|à vous}, {link} {expires}' };
	const outcome = await compose({ language: 'fr', options });
	const message = outcome.success[0]?.json;
	expect(message?.emailText).toMatch(/^Bonjour Ana.+décembre/);
	expect(message?.emailHtml).toContain('<html lang="fr">');
	expect(message?.smsText).toMatch(/^Hello Ana/);
	expect(hintsOf(outcome)).toContainEqual(expect.stringContaining('in English'));
});

test.each([
	['he', 'right'],
	['ar-EG', 'right'],
	['ur', 'right'],
	['uz-Arab', 'right'],
	['uz', 'left'],
	['de', 'left'],
])('a mail in %s begins on the %s', async (language, side) => {
	const { emailHtml } = await composed({ language, options: { emailText: '{name} {link}' } });
	expect(emailHtml).toContain(`align="${side}"`);
	expect(String(emailHtml).includes('dir="rtl"')).toBe(side === 'right');
});

test('a mail declares both color schemes, with colors for each', async () => {
	const { emailHtml } = await composed();
	expect(emailHtml).toContain('<meta name="color-scheme" content="light dark">');
	expect(emailHtml).toContain('@media (prefers-color-scheme:dark)');
});

test.each(['={{ $now.plus({ days: 7 }) }}', '={{ $now.plus({ days: 7 }).toJSDate() }}'])(
	'the end of a link may be a time of n8n’s own (%s)',
	async (expiresAt) => {
		const { emailText, code } = await composed({ expiresAt, options: { timeZone: 'UTC' } });
		expect(code).toBeUndefined();
		expect(emailText).toMatch(/until \w+ \d+, \d{4} at/);
	},
);

test.each([
	['Time Zone', { options: { timeZone: 'Mars/Base' } }],
	['Link', { link: 'javascript:alert(1)' }],
	['Link', { link: '={{ $json.none }}' }],
	['Link', { link: `${link}&x=${'y'.repeat(8192)}` }],
	['Expires At', { expiresAt: 'soon' }],
	['Email Subject', { options: { emailSubject: '{name}' }, name: '' }],
	['Email Subject', { options: { emailSubject: 'Look: {link}' } }],
	['Email Text', { options: { emailText: 'No link' } }],
	['SMS Text', { options: { smsText: 'No link' } }],
	['Email Text', { options: { emailText: 'Hello {nmae}, {link}' } }],
])('%s is named where it is not fit: %j', async (label, parameters) => {
	const { success } = await runPortalLink({
		resource: 'message',
		operation: 'compose',
		items: [{ link }],
		...parameters,
	});
	expect(success[0]?.json).toMatchObject({ code: 'invalid_input' });
	expect(success[0]?.json.error).toMatch(new RegExp(label, 'i'));
	expect(success[0]?.json).not.toHaveProperty('emailText');
});

test.each([
	'ana@example.com, mallory@example.org',
	'ana@example.com;mallory@example.org',
	'Ana <ana@example.com> Mallory <mallory@example.org>',
	['ana@example.com', 'mallory@example.org'],
])('no message goes to several people: %j', async (email) => {
	const message = await composed({}, { email });
	expect(message).toMatchObject({ code: 'invalid_input' });
	expect(message.error).toContain('more than one address');
	expect(message).not.toHaveProperty('emailText');
});

test.each(['ana@example.com', 'Ana <ana@example.com>', 'none', '', null])(
	'a message for %j is composed',
	async (email) => {
		expect(await composed({}, { email })).toHaveProperty('smsText');
	},
);

test('a link is composed as long as programs take it', async () => {
	const longest = `${link}&x=`.padEnd(8192, 'y');
	expect((await composed({ link: longest })).emailText).toContain(longest);
});

test('a link that has ended is not sent', async () => {
	const ended = { linkExpiresAt: new Date(Date.now() - 1000).toISOString() };
	expect(await composed({}, ended)).toMatchObject({ code: 'expired' });
});

test('a character that makes the text message dearer is named, once above the output too', async () => {
	const item = { customerName: 'Łukasz', link: `${link}${'x'.repeat(40)}` };
	const outcome = await compose({}, item);
	expect(outcome.success[0]?.json).toMatchObject({
		smsEncoding: 'UCS-2',
		smsSegments: 3,
		smsWarning: '“Ł”: 3 segments instead of 2.',
	});
	expect(hintsOf(outcome)).toEqual([expect.stringContaining('smsWarning')]);
	expect(hintsOf(await compose())).toEqual([]);
});

test('a mail is composed without a credential', async () => {
	expect(await composed({ credential: null })).toHaveProperty('emailText');
});
