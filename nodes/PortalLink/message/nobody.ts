import { isEmail } from '../../core';

/** What expressions and sheets write for a part of a name that is missing. */
const missingPart =
	/^["'([]?(?:undefined|null|NaN|[Nn]\/[AaDd]|<NA>|#N\/[AD]|#[¡¿]?[\p{Lu}\d/]+[!?])["')\]]?[,;]?$/u;
/** What programs fill in, and have not. */
const placeholder = /[{}]|\*\||^%\S+%$/;
const punctuation = /^[\p{P}\p{Sm}]+$/u;

/** What people and programs enter where there is no name, in the languages of the supplied texts. */
const forNobody = new Set([
	...['0', 'anonymous', 'blank', 'empty', 'false', 'n a', 'n d', 'na', 'nan', 'nil', 'no data'],
	...['no name', 'none', 'not applicable', 'not available', 'not provided', 'not set', 'null'],
	...['tbd', 'undefined', 'unknown', 'unnamed'],
	...['anonima', 'anonimo', 'desconocida', 'desconocido', 'en blanco', 'indefinido', 'ninguna'],
	...['ninguno', 'no aplica', 'no definido', 'no disponible', 'nulo', 'por definir', 's d', 's n'],
	...['sin datos', 'sin informacion', 'sin nombre', 'vacio'],
	...['anonym', 'k a', 'kein name', 'keine angabe', 'keine angaben', 'nicht angegeben'],
	...['nicht bekannt', 'nicht verfugbar', 'ohne name', 'ohne namen', 'unbekannt'],
	...['anonyme', 'aucun', 'aucune', 'inconnu', 'inconnue', 'non communique', 'non disponible'],
	...['non renseigne', 'non renseignee', 'sans nom', 'sans objet'],
	...['nessun nome', 'nessuna', 'nessuno', 'non disponibile', 'non indicato', 'non specificato'],
	...['sconosciuta', 'sconosciuto', 'senza nome'],
	...['desconhecida', 'desconhecido', 'em branco', 'nao definido', 'nao disponivel'],
	...['nao informada', 'nao informado', 'nao se aplica', 'nenhum', 'nenhuma', 'sem nome', 'vazio'],
]);
/** Written like this, they are names of people. */
const people = ['Na', 'Nan', 'Nil'];

/**
 * A name on one line without what was written for parts that are missing; null where it names nobody,
 * so that no customer is greeted as “undefined undefined” or “N/A”.
 */
export function nameOfSomebody(text: string): string | null {
	if (isEmail(text) || placeholder.test(text)) return null;
	const parts = text.replaceAll('[object Object]', ' ').split(' ');
	const known = parts.filter((part) => part !== '' && !missingPart.test(part));
	while (punctuation.test(known[0] ?? '')) known.shift();
	while (punctuation.test(known.at(-1) ?? '')) known.pop();
	const name = known.join(' ');
	return namesNobody(name) ? null : name.replace(/[,;]$/, '');
}

function namesNobody(name: string): boolean {
	const letters = name.normalize('NFD').replace(/\p{M}/gu, '');
	const words = letters.replace(/[^\p{L}\p{N}\p{So}]+/gu, ' ').trim();
	const isForNobody = (one: string) => !people.includes(one) && forNobody.has(one.toLowerCase());
	return words === '' || isForNobody(words) || words.split(' ').every(isForNobody);
}
