import type { IDataObject } from 'n8n-workflow';
import { hintsOf, runPortalLink } from '../support/portalLink';
import { asksFor } from '../support/refusal';

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
This link is personal; please do not share it.

Acme

You are receiving this email because you are a customer of Acme.`,
		smsText: `Hello Ana,
Your Acme portal:
${link}
The link works until December 21, ${inAYear} at 4:30 PM CST.
Acme`,
		smsSegments: 1,
		smsEncoding: 'GSM-7',
		smsWarning: null,
		customerName: 'Ana',
	});
	expect(message.emailHtml).toContain('<html lang="en">');
	expect(message.emailHtml).toContain(
		`If the button does not work, open this address:<br>\n<a class="link" href="${link}"`,
	);
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
		const message = await composed({}, unknown);
		expect(message.emailText).toBe(`Hello there,

Your subscription, invoices and payment details are in your Acme portal:

${link}

This link is personal; please do not share it.

Acme

You are receiving this email because you are a customer of Acme.`);
	});

	it('may be the company too in a node of version 1, as before', async () => {
		const unknown = { customerName: null, linkExpiresAt: null };
		const message = await composed({ company: '', typeVersion: 1 }, unknown);
		expect(message.emailSubject).toBe('Your customer portal');
		expect(message.emailText).toBe(`Hello there,

Your subscription, invoices and payment details are in your customer portal:

${link}

This link is personal; please do not share it.

You are receiving this email because you are a customer of ours.`);
		expect(message.smsText).toBe(`Hello there,\nYour customer portal:\n${link}`);
	});

	it.each([
		['Hello {name|}, {link}', `Hello, ${link}`],
		['Hola, {name|}: {link}', `Hola: ${link}`],
		['For {name|} and {expires|}: {link}', `For and: ${link}`],
	])('is left out of “%s” with the space and the comma before it', async (smsText, without) => {
		const unknown = { customerName: null, linkExpiresAt: null };
		const message = await composed({ options: { smsText } }, unknown);
		expect(message.smsText).toBe(without);
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

test.each([
	['de-AT', 'Ihr Kundenportal bei Acme', 'Kundenportal öffnen', 'Dezember'],
	['fr', 'Votre espace client Acme', 'Ouvrir votre espace client', 'décembre'],
	['it-CH', 'La sua area clienti Acme', 'Apri l’area clienti', 'dicembre'],
	['pt', 'Seu portal do cliente Acme', 'Abrir seu portal', 'dezembro'],
	['pt-BR', 'Seu portal do cliente Acme', 'Abrir seu portal', 'dezembro'],
])('a customer with %s gets a message in that language', async (language, ...texts) => {
	const outcome = await compose({ language });
	const message = outcome.success[0]?.json ?? {};
	const [emailSubject, button = '', month = ''] = texts;
	expect(message).toMatchObject({ emailSubject, smsEncoding: 'GSM-7' });
	expect(message.emailHtml).toContain(`<html lang="${language}">`);
	expect(message.emailHtml).toContain(`${button}</a>`);
	expect(message.emailText).toContain(month);
	expect(hintsOf(outcome)).toEqual([]);
});

test.each(['fr', 'pt-BR'])(
	'the month in a text message in %s does not make it dearer',
	async (language) => {
		const expiresAts = ['03', '08'].map((month) => `${inAYear}-${month}-21T22:30:00.000Z`);
		for (const expiresAt of expiresAts) {
			const message = await composed({ language, expiresAt });
			expect(message).toMatchObject({ smsEncoding: 'GSM-7', smsWarning: null });
		}
		const { emailText } = await composed({
			language,
			expiresAt: expiresAts[language === 'fr' ? 1 : 0],
		});
		expect(emailText).toMatch(/août|março/);
	},
);

test('customers whose language has no texts get a message in English, with one line above the output', async () => {
	const languages = ['nl', 'en', 'zh-Hant', 'nl-BE', 'de'];
	const outcome = await compose({
		language: '={{ $json.language }}',
		items: languages.map((language) => ({ link, linkExpiresAt, language })),
	});
	for (const index of [0, 1, 2, 3]) {
		const message = outcome.success[index]?.json;
		expect(message).toMatchObject({ emailSubject: 'Your Acme portal' });
		expect(message?.emailHtml).toContain('<html lang="en">');
		expect(message?.emailText).toContain('December');
	}
	expect(hintsOf(outcome)).toEqual([
		'5 messages',
		expect.stringMatching(/^3 messages are in English, .*no texts in nl, zh\./),
	]);
});

describe('own texts', () => {
	const forAll = { emailSubject: 'For all', message: 'News for {name|you}.', buttonText: 'Go' };
	const perLanguage = [
		{ language: 'es', emailSubject: 'Español', message: '' },
		{ language: 'es-MX', emailSubject: '', message: 'Novedades en México.' },
		{ language: 'nl_NL', emailSubject: 'Uw portaal', emailText: 'Dag {name}, {link} {expires}' },
		{ language: 'en', emailSubject: 'English', smsText: 'Own: {link}' },
	];
	const withOwn = async (language: string, options: IDataObject) =>
		await compose({ language, options: { ...options, texts: { language: perLanguage } } });

	it.each([
		['es-MX', 'Español', 'Novedades en México.', 'Go'],
		['es-AR', 'Español', 'News for Ana.', 'Go'],
		['fr', 'For all', 'News for Ana.', 'Go'],
	])(
		'for %s come before those for all languages, and these before ours',
		async (language, subject, ...said) => {
			const { success } = await withOwn(language, forAll);
			const message = success[0]?.json ?? {};
			expect(message.emailSubject).toBe(subject);
			for (const words of said) expect(message.emailHtml).toContain(words);
			expect(message.smsText).toContain(said[0]);
			expect(message.emailText).toMatch(language === 'fr' ? /^Bonjour Ana,/ : /^Hola, Ana:/);
		},
	);

	it('for a language that we have none for leave the rest in English: the user’s own, else ours', async () => {
		const outcome = await withOwn('nl', {});
		expect(outcome.success[0]?.json).toMatchObject({
			emailSubject: 'Uw portaal',
			emailText: expect.stringMatching(/^Dag Ana, .+ december /),
			smsText: `Own: ${link}`,
			emailHtml: expect.stringContaining('Open your portal</a>'),
		});
		expect(hintsOf(outcome)).toEqual([
			expect.stringMatching(/^1 message is in English, or in part/),
		]);
		const other = await withOwn('pl', {});
		expect(other.success[0]?.json).toMatchObject({
			emailSubject: 'English',
			smsText: `Own: ${link}`,
		});
	});

	it.each(['', 'Deutsch (alle)'])('without a language fail: %j', async (language) => {
		const options = { texts: { language: [{ language, emailSubject: 'x' }] } };
		const message = await composed({ options });
		expect(message).toMatchObject({ error: 'invalid_input' });
		expect(message.message).toContain('Language of own texts');
	});

	it('say themselves what the bare link is for', async () => {
		const { emailHtml } = await composed({ options: { emailText: 'Here: {link}' } });
		expect(emailHtml).not.toContain('If the button');
	});
});

test('with an own email text for another language only the rest is in English', async () => {
	const options = { emailText: 'Dag {name|allemaal}, {link} {expires}' };
	const outcome = await compose({ language: 'nl', options });
	const message = outcome.success[0]?.json;
	expect(message?.emailText).toMatch(/^Dag Ana.+december/);
	expect(message?.emailHtml).toContain('<html lang="nl">');
	expect(message?.smsText).toMatch(/^Hello Ana/);
	expect(hintsOf(outcome)).toEqual([expect.stringContaining('in English')]);
});

describe('a message about unpaid invoices', () => {
	const about = async (item: IDataObject, language = 'en') =>
		await composed({ about: 'unpaidInvoices', language }, item);

	it.each([
		[
			{ invoiceCount: 1, amounts: '11.60 EUR' },
			'en',
			'You have one unpaid invoice.\nAmount due: 11.60\u00a0EUR\n',
		],
		[
			{ count: 3, amounts: '11.60 EUR' },
			'de',
			'Sie haben 3 offene Rechnungen.\nOffener Betrag: 11,60\u00a0EUR\n',
		],
		[{ count: '2', amounts: null }, 'es', 'Tienes 2 facturas pendientes de pago.\n\n'],
		[{ paymentCount: 2 }, 'en', 'You have 2 unpaid invoices.\n\n'],
		[{ orderCount: 2 }, 'en', 'You have 2 unpaid invoices.\n\n'],
		[{ transactionCount: 1 }, 'en', 'You have one unpaid invoice.\n\n'],
		[
			{ amounts: '1234.50 USD' },
			'fr',
			'Vous avez des factures impayées.\nMontant dû\u00a0: 1\u202f234,50\u00a0USD\n',
		],
		[{}, 'pt', 'Você tem faturas em aberto.\n\n'],
	])('tells what is known, %j, in %s', async (item, language, says) => {
		const message = await about(item, language);
		expect(message.emailText).toContain(`\n\n${says}`);
		expect(message.smsText).toContain(link);
		expect(message).toMatchObject({ smsEncoding: 'GSM-7' });
	});

	it.each([
		['en', 1, 'It was due on November 1, 2026.'],
		['en', 3, 'The oldest was due on November 1, 2026.'],
		['de', 1, 'Die Rechnung war am 1. November 2026 fällig.'],
		['de', 3, 'Die älteste war am 1. November 2026 fällig.'],
		['es', 1, 'Venció el 1 de noviembre de 2026.'],
		['es', 3, 'La más antigua venció el 1 de noviembre de 2026.'],
		['fr', 1, 'Elle est arrivée à échéance le 1er novembre 2026.'],
		['fr', 3, 'La plus ancienne est arrivée à échéance le 1er novembre 2026.'],
		['it', 1, 'Data di scadenza: 1 novembre 2026'],
		['it', 3, 'Data di scadenza più vecchia: 1 novembre 2026'],
		['pt', 1, 'Ela venceu em 1 de novembro de 2026.'],
		['pt', 3, 'A mais antiga venceu em 1 de novembro de 2026.'],
	])('says in %s, of %d that are overdue, since when', async (language, invoiceCount, says) => {
		const overdue = { invoiceCount, amounts: '11.60 EUR', dueDate: '2026-11-01', daysOverdue: 27 };
		const { emailText } = await about(overdue, language);
		expect(emailText).toContain(`11${language === 'en' ? '.' : ','}60\u00a0EUR\n${says}\n\n`);
		const { emailText: dueLater } = await about({ ...overdue, daysOverdue: 0 }, language);
		expect(dueLater).not.toContain('2026');
	});

	it.each([
		{ daysOverdue: 27 },
		{ daysOverdue: '27', dueDate: '2026-11-01' },
		{ daysOverdue: 27, dueDate: 'last week' },
	])('says no day where it is not known: %j', async (item) => {
		const { emailText } = await about({ count: 2, ...item });
		expect(emailText).toContain('You have 2 unpaid invoices.\n\n');
	});

	it.each([0, -1, 1.5, 'many'])('is not sent to somebody who has %j of them', async (count) => {
		expect(await about({ count })).toMatchObject({ error: 'invalid_input' });
	});

	it('has the fields {amounts}, {count} and {dueDate} in own texts, which others do not have', async () => {
		const options = { message: '{count} for {amounts} since {dueDate}' };
		const item = { count: 2, amounts: '11.60 EUR', dueDate: '2026-11-01', daysOverdue: 1 };
		const { emailText } = await composed({ about: 'unpaidInvoices', options }, item);
		expect(emailText).toContain('2 for 11.60\u00a0EUR since November 1, 2026');
		expect(await composed({ options }, item)).toMatchObject({ error: 'invalid_input' });
	});
});

test.each([
	['failedPayment', 'Ihre Zahlung an Acme ist fehlgeschlagen'],
	['newInvoice', 'Ihre neue Rechnung von Acme'],
])('a message about another matter (%s)', async (about, emailSubject) => {
	expect(await composed({ about, language: 'de' })).toMatchObject({ emailSubject });
});

describe('fields left as they come', () => {
	const portalUrl = 'https://portal.example.com/a';
	const fromProvider = { link: null, linkExpiresAt: null, portalUrl, expiresAt: linkExpiresAt };

	it('take the link of a provider’s node, and its end', async () => {
		const { emailText } = await composed({}, fromProvider);
		expect(emailText).toContain(portalUrl);
		expect(emailText).toContain('The link works until December 21');
	});

	it('take the signed link, and its end, where an item has both', async () => {
		const both = { portalUrl, expiresAt: '2020-01-01T00:00:00Z' };
		expect((await composed({}, both)).emailText).toContain(link);
		const created = { ...both, linkLength: link.length, expirySource: 'token' };
		expect((await composed({}, created)).emailText).toContain(link);
	});

	it.each(['https://crm.example.com/customers/7', '', 'see CRM'])(
		'take no column `link` that the list has beside: %j',
		async (column) => {
			const listed = { ...fromProvider, expirySource: 'token', link: column };
			const { emailText, smsText } = await composed({}, listed);
			expect(emailText).toContain(portalUrl);
			expect(smsText).toContain(portalUrl);
			expect(emailText).toContain('The link works until December 21');
			const former = await composed({ typeVersion: 1 }, listed);
			expect(String(former.emailText ?? '')).not.toContain(portalUrl);
		},
	);

	it('name no end in a node of version 1 that has a link of the user’s choice, as before', async () => {
		const saved = { typeVersion: 1, link: '={{ $json.portalUrl }}' };
		const ended = { ...fromProvider, expiresAt: '2020-01-01T00:00:00Z' };
		const { emailText } = await composed(saved, ended);
		expect(emailText).toContain(portalUrl);
		expect(emailText).not.toContain('works until');
	});
});

test.each(['http://127.0.0.1:5678/x', 'http://localhost/x', 'https://n8n.local/x'])(
	'a line above the output says that customers cannot open %s',
	async (local) => {
		const outcome = await compose({ link: local });
		expect(outcome.success[0]?.json).toHaveProperty('emailText');
		expect(hintsOf(outcome)).toEqual([expect.stringContaining('private network')]);
	},
);

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

test('in dark mode text and link stand out from their background', async () => {
	const { emailHtml } = await composed();
	const [, dark = ''] = /prefers-color-scheme:dark\)\{(.*?\})\}/.exec(String(emailHtml)) ?? [];
	const color = (name: string, property: string) => {
		const [, rule = ''] = new RegExp(`\\.${name}\\{([^}]*)\\}`).exec(dark) ?? [];
		const [, hex = ''] = new RegExp(`(?:^|;)${property}:#([\\da-f]{6})`).exec(rule) ?? [];
		return hex;
	};
	const background = color('card', 'background-color');
	for (const text of [color('card', 'color'), color('link', 'color')]) {
		expect(contrast(text, background)).toBeGreaterThan(4.5);
	}
});

/** As the Web Content Accessibility Guidelines reckon it, who want 4.5 for text. NaN where a color is missing. */
function contrast(one: string, other: string): number {
	const [lighter = NaN, darker = NaN] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
	const [red = NaN, green = NaN, blue = NaN] = (hex.match(/../g) ?? []).map((pair) => {
		const part = parseInt(pair, 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(['={{ $now.plus({ days: 7 }) }}', '={{ $now.plus({ days: 7 }).toJSDate() }}'])(
	'the end of a link may be a time of n8n’s own (%s)',
	async (expiresAt) => {
		const { emailText, error } = await composed({ expiresAt, options: { timeZone: 'UTC' } });
		expect(error).toBeUndefined();
		expect(emailText).toMatch(/until \w+ \d+, \d{4} at/);
	},
);

test.each([
	['Company', { company: '={{ $json.none }}' }],
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
		company: 'Acme',
		...parameters,
	});
	expect(success[0]?.json).toMatchObject({ error: 'invalid_input' });
	expect(success[0]?.json.message).toMatch(new RegExp(label, 'i'));
	expect(success[0]?.json).not.toHaveProperty('emailText');
});

test('without a company nothing is sent: n8n asks for it before the flow starts', async () => {
	await expect(compose({ company: '' })).rejects.toThrow(asksFor('Company'));
});

test.each([
	'ana@example.com, mallory@example.org',
	'ana@example.com;mallory@example.org',
	'Ana <ana@example.com> Mallory <mallory@example.org>',
	['ana@example.com', 'mallory@example.org'],
])('no message goes to several people: %j', async (email) => {
	const message = await composed({}, { email });
	expect(message).toMatchObject({ error: 'invalid_input' });
	expect(message.message).toContain('more than one address');
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
	expect(await composed({}, ended)).toMatchObject({ error: 'expired' });
});

test.each([
	['portal', 'Customer Portal'],
	['newInvoice', 'New Invoice'],
])(
	'a line above the output says that a message about %s does not mention what is overdue',
	async (about, name) => {
		const hints = async (item: IDataObject, parameters: IDataObject = {}) =>
			hintsOf(await compose({ about, ...parameters }, item));
		expect(await hints({ daysOverdue: 12 })).toEqual([
			`1 item has an overdue invoice, but About is ${name}, so the message does not mention it. To remind customers choose Unpaid Invoices.`,
		]);
		for (const daysOverdue of [0, null, 'many']) expect(await hints({ daysOverdue })).toEqual([]);
		const unpaid = { about: 'unpaidInvoices' };
		expect(await hints({ daysOverdue: 12, count: 1 }, unpaid)).toEqual([]);
		const inOwnWords = { options: { message: 'Please pay:' } };
		expect(await hints({ daysOverdue: 12 }, inOwnWords)).toEqual([]);
	},
);

test('how many segments long text messages take is said above the output where the flow sends them', async () => {
	const sent = { behind: { text: '={{ $json.smsText }}' } };
	const hints = async (length: number, parameters: IDataObject = sent) =>
		hintsOf(
			await compose(parameters, { customerName: 'Ana', link: `${link}${'x'.repeat(length)}` }),
		);
	expect(await hints(0)).toEqual([]);
	expect(await hints(140)).toEqual([
		'1 text message takes 2 segments. SMS services charge for each segment.',
	]);
	expect(await hints(140, { behind: { html: '={{ $json.emailHtml }}' } })).toEqual([]);
});

test('a character that makes the text message dearer is named, once above the output too where the flow sends one', async () => {
	const item = { customerName: 'Łukasz', link: `${link}${'x'.repeat(40)}` };
	const outcome = await compose({ behind: { text: '={{ $json.smsText }}' } }, item);
	expect(outcome.success[0]?.json).toMatchObject({
		smsEncoding: 'UCS-2',
		smsSegments: 3,
		smsWarning: '“Ł”: 3 segments instead of 2.',
	});
	expect(hintsOf(outcome)).toEqual([
		'1 text message takes 3 segments. SMS services charge for each segment.',
		expect.stringContaining('smsWarning'),
	]);
	expect(hintsOf(await compose({ behind: { html: '={{ $json.emailHtml }}' } }, item))).toEqual([]);
});

test('a mail is composed without a credential', async () => {
	expect(await composed({ credential: null })).toHaveProperty('emailText');
});
