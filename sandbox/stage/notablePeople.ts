import type { Person } from './person';

const person = (
	name: string,
	email: string | null,
	phone: string | null,
	country: string,
	isCompany = false,
): Person => ({ name, email, phone, country, isCompany });

/** People that tests and examples name, each for what is odd about them. */
export const notablePeople = {
	plain: person('Emma Martin', 'emma.martin@example.com', '+33639980001', 'FR'),
	another: person('Jonas Weber', 'jonas.weber@example.org', '+4915112345001', 'DE'),
	nonAscii: person('İpek Łącka-Strauß', 'ipek.lacka@example.net', '+905321234003', 'TR'),
	withoutEmail: person('Tortillería La Ñ', null, '+525512345004', 'MX', true),
	mixedCaseEmail: person('Tomasz Wójcik', 'Tomasz.Wojcik@Example.com', '+48501123005', 'PL'),
	missingPhone: person('Camille Perrin', 'camille.perrin@example.com', null, 'FR'),
	badPhone: person('Lucía Ríos', 'lucia.rios@example.org', 'cel. (55) 1234-5007 de 9 a 6', 'MX'),
	archived: person('Ulla Sommer', 'ulla.sommer@example.net', '+4915112345008', 'DE'),
	sharedEmail: person('Grupo Áncora Norte', 'cuentas@example.net', '+525512345009', 'MX', true),
	sharedEmailSecond: person('Grupo Áncora Sur', 'cuentas@example.net', null, 'MX', true),
	sharedEmailThird: person('Áncora & Cía.', 'cuentas@example.net', '+525512345011', 'MX', true),
	caseTwin: person('鈴木 花', 'Hana.Suzuki@example.org', '+819012345012', 'JP'),
	caseTwinSecond: person('鈴木 はな', 'hana.suzuki@example.org', '+819012345013', 'JP'),
	substringOfAnother: person('Ana Córdova', 'ana@example.com', '+525512345014', 'MX'),
	containsAnother: person('Mariana Solís', 'mariana@example.com', '+525512345015', 'MX'),
	substringOfMany: person('Agnès A.', 'a@example.com', '+33639980016', 'FR'),
	underscore: person('Li Na', 'li_na@example.com', '+819012345017', 'JP'),
	underscoreNeighbour: person('Lix Naumann', 'lixna@example.com', '+4915112345018', 'DE'),
	percent: person('Fifty%Off', 'fifty%off@example.org', '+353871234019', 'IE', true),
	percentNeighbour: person('Fifty Percent Off', 'fiftypercentoff@example.org', null, 'IE', true),
	markup: person('<b>Müller</b> & "Söhne" 🥨', 'mueller@example.net', '+4915112345021', 'DE', true),
	apostrophe: person("Aoife O'Hara", "aoife.o'hara@example.org", '+353871234022', 'IE'),
} satisfies Record<string, Person>;

type NotableName = keyof typeof notablePeople;

type Single = Exclude<NotableName, `sharedEmail${string}`>;

export interface Cast<Customer> extends Record<Single, Customer> {
	/** All who share one email, the first one first. */
	sharedEmail: Customer[];
}

/** Finds the notable people among a vendor's customers, who stand in the order of `people`. */
export function castOf<Customer>(customers: readonly Customer[]): Cast<Customer> {
	const names = Object.keys(notablePeople);
	const named = (name: NotableName): Customer => {
		const customer = customers[names.indexOf(name)];
		if (!customer) throw new Error(`no customer for ${name}`);
		return customer;
	};
	return {
		plain: named('plain'),
		another: named('another'),
		nonAscii: named('nonAscii'),
		withoutEmail: named('withoutEmail'),
		mixedCaseEmail: named('mixedCaseEmail'),
		missingPhone: named('missingPhone'),
		badPhone: named('badPhone'),
		archived: named('archived'),
		sharedEmail: [named('sharedEmail'), named('sharedEmailSecond'), named('sharedEmailThird')],
		caseTwin: named('caseTwin'),
		caseTwinSecond: named('caseTwinSecond'),
		substringOfAnother: named('substringOfAnother'),
		containsAnother: named('containsAnother'),
		substringOfMany: named('substringOfMany'),
		underscore: named('underscore'),
		underscoreNeighbour: named('underscoreNeighbour'),
		percent: named('percent'),
		percentNeighbour: named('percentNeighbour'),
		markup: named('markup'),
		apostrophe: named('apostrophe'),
	};
}
