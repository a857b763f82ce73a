import { people } from '../../../sandbox/stage/people';

const emails = (count: number): string[] => people(count).flatMap(({ email }) => email ?? []);

describe('people', () => {
	it('are the same at every start, whatever the count', () => {
		expect(people(400).slice(0, 300)).toEqual(people(300));
	});

	it('have emails at reserved domains only', () => {
		expect(emails(5000).filter((email) => !/@example\.(com|org|net)$/i.test(email))).toEqual([]);
	});

	it('share an email only where they are meant to', () => {
		const all = emails(5000).map((email) => email.toLowerCase());
		const shared = all.filter((email, index) => all.indexOf(email) !== index);

		expect(new Set(shared)).toEqual(new Set(['cuentas@example.net', 'hana.suzuki@example.org']));
	});

	it('have mostly phones in E.164, some badly written and some none', () => {
		const phones = people(300).map(({ phone }) => phone);
		const wellWritten = phones.filter((phone) => /^\+[1-9]\d{9,14}$/.test(phone ?? ''));

		expect(wellWritten.length).toBeGreaterThan(240);
		expect(phones).toContain(null);
		expect(phones.filter((phone) => phone?.startsWith('Tel:'))).not.toEqual([]);
	});

	it('have names from many scripts', () => {
		const names = people(300).map(({ name }) => name);

		for (const part of ['ñ', 'é', 'ß', 'Ł', 'İ', '株式会社', "O'", '&', '<b>', '🥨']) {
			expect(names.filter((name) => name.includes(part))).not.toEqual([]);
		}
	});
});
