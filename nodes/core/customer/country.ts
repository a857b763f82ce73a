import { textOrNull } from '../reading/parse';

/** ISO 3166: the three letters of each country, and behind them its two, as Intl knows no three; a library for it would be a tenth of the package. */
const letters = `
	ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU
	AUTAT AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ
	BMUBM BOLBO BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI
	CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE
	DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK
	FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR
	GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN
	IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH
	KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV
	MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN
	MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI
	NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL
	PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG
	SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI
	SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT
	TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC VENVE VGBVG
	VIRVI VNMVN VUTVU WLFWF WSMWS XKKXK YEMYE ZAFZA ZMBZM ZWEZW
`;

const codesByLetters = new Map(
	letters
		.trim()
		.split(/\s+/)
		.map((pair): [string, string] => [pair.slice(0, 3), pair.slice(3)]),
);

const codes = new Set(codesByLetters.values());

/** Those in which customers write the name of their country, of which Node brings along what the Unicode Consortium keeps. */
const languages = 'en es fr de it pt nl pl sv da nb fi cs hu ro tr'.split(' ');

/** Other names that are often written, without accents, points and articles. */
const otherNames = {
	AE: ['uae'],
	CI: ['ivory coast'],
	CZ: ['czech republic'],
	GB: ['england', 'great britain', 'northern ireland', 'scotland', 'wales'],
	KR: ['republic of korea'],
	NL: ['holland'],
	RU: ['russian federation'],
	TR: ['turkey'],
	US: ['ee uu', 'eeuu', 'estados unidos de america', 'u s', 'u s a', 'united states of america'],
	VN: ['viet nam'],
};

let codesByName: ReadonlyMap<string, string | null> | undefined;

/** By each name the country, null where it is the name of two. */
function readNames(): ReadonlyMap<string, string | null> {
	const found = new Map<string, string | null>();
	const add = (name: string, code: string) => {
		const other = found.get(name) ?? code;
		found.set(name, other === code && found.get(name) !== null ? code : null);
	};
	for (const language of languages) {
		for (const style of ['long', 'short'] as const) {
			const names = new Intl.DisplayNames(language, { type: 'region', style });
			for (const code of codes) add(plain(names.of(code) ?? code), code);
		}
	}
	for (const [code, names] of Object.entries(otherNames)) for (const name of names) add(name, code);
	return found;
}

/**
 * The country of an address in two letters, out of two or three of ISO's (`MEX`), or the name that
 * somebody entered, with accents or without. Null where no country is known by it, or several are.
 */
export function countryCode(country: unknown): string | null {
	const text = textOrNull(country);
	if (text === null) return null;
	const capitals = text.toUpperCase();
	if (codes.has(capitals)) return capitals;
	codesByName ??= readNames();
	return codesByLetters.get(capitals) ?? codesByName.get(plain(text)) ?? null;
}

function plain(name: string): string {
	const letters = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	return letters
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.replace(/^the /, '');
}
