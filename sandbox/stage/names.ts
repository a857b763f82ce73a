/** What generated people of one country are called, and how their numbers begin. */
interface Country {
	code: string;
	given: readonly string[];
	family: readonly string[];
	company(family: string): string;
	mobilePrefix: string;
	/** Digits that follow the prefix. */
	subscriberDigits: number;
}

const words = (text: string): string[] => text.split(' ');

export const countries: readonly Country[] = [
	{
		code: 'MX',
		given: words('Sofía José Ximena Andrés Guadalupe Íñigo Valentina Raúl Begoña Óscar'),
		family: words('Hernández Muñoz Gutiérrez Ibáñez López Peña Ramírez Núñez Vázquez Ordóñez'),
		company: (family) => `Panadería ${family} S.A. de C.V.`,
		mobilePrefix: '+5255',
		subscriberDigits: 8,
	},
	{
		code: 'FR',
		given: words('Chloé François Amélie Théo Anaïs Jérôme Zoé Rémi Noëlle Étienne'),
		family: words('Lefèvre Dubois Garçon Hébert Benoît Mérieux Château Lacroix Gaël Crépin'),
		company: (family) => `Librairie ${family} & Fils SARL`,
		mobilePrefix: '+3363998',
		subscriberDigits: 4,
	},
	{
		code: 'DE',
		given: words('Jürgen Käthe Sören Heike Björn Ännchen Götz Ulrike Jörg Annegret'),
		family: words('Groß Schäfer Weiß Köhler Strauß Jäger Vogt Böhm Preuß Lüdtke'),
		company: (family) => `${family} & Söhne GmbH`,
		mobilePrefix: '+49151',
		subscriberDigits: 8,
	},
	{
		code: 'PL',
		given: words('Łukasz Małgorzata Paweł Zofia Michał Grażyna Stanisław Żaneta Rafał Bożena'),
		family: words('Kowalczyk Wiśniewska Łoś Dąbrowska Zając Śliwa Gołąb Ćwikła Mazur Krawiec'),
		company: (family) => `Piekarnia ${family} Sp. z o.o.`,
		mobilePrefix: '+48501',
		subscriberDigits: 6,
	},
	{
		code: 'JP',
		given: words('花子 健太 美咲 大輔 陽菜 翔太 結衣 直樹 さくら 拓海'),
		family: words('佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤'),
		company: (family) => `株式会社${family}商店`,
		mobilePrefix: '+8190',
		subscriberDigits: 8,
	},
	{
		code: 'TR',
		given: words('İrem Çağlar Gülşen Oğuz Şule Barış Özge Işıl Yağmur İsmail'),
		family: words('Yılmaz Şahin Öztürk Çelik Doğan Kılıç Aydın Güneş Koç Erdoğdu'),
		company: (family) => `${family} Ticaret A.Ş.`,
		mobilePrefix: '+90532',
		subscriberDigits: 7,
	},
	{
		code: 'IE',
		given: words('Siobhán Seán Aoife Pádraig Niamh Cillian Róisín Eoin Caoimhe Fionn'),
		family: words("O'Brien Murphy O'Sullivan Ní-Dhomhnaill Byrne O'Connor Walsh Ryan Doyle Keane"),
		company: (family) => `${family} & Sons Ltd`,
		mobilePrefix: '+35387',
		subscriberDigits: 7,
	},
];

const romanised: Readonly<Record<string, string>> = {
	花子: 'hanako',
	健太: 'kenta',
	美咲: 'misaki',
	大輔: 'daisuke',
	陽菜: 'hina',
	翔太: 'shota',
	結衣: 'yui',
	直樹: 'naoki',
	さくら: 'sakura',
	拓海: 'takumi',
	佐藤: 'sato',
	鈴木: 'suzuki',
	高橋: 'takahashi',
	田中: 'tanaka',
	伊藤: 'ito',
	渡辺: 'watanabe',
	山本: 'yamamoto',
	中村: 'nakamura',
	小林: 'kobayashi',
	加藤: 'kato',
	ł: 'l',
	ß: 'ss',
	ı: 'i',
};

/** The name as it stands in an email address: small letters a to z and hyphens. */
export function latin(name: string): string {
	return (romanised[name] ?? name)
		.toLowerCase()
		.normalize('NFD')
		.replace(/[łßı]/g, (letter) => romanised[letter] ?? '')
		.replace(/[^a-z-]/g, '');
}
