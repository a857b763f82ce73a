import { countries, latin } from './names';
import { notablePeople } from './notablePeople';
import type { Person } from './person';
import { pick } from './pick';

/** The notable people, then as many generated ones as make up the count. */
export function people(count: number): Person[] {
	const notable = Object.values(notablePeople);
	const generated = Math.max(0, count - notable.length);
	return [...notable, ...Array.from({ length: generated }, (_, index) => generatedPerson(index))];
}

/** Finds the first of those with an email, whatever its case. */
export function firstByEmail<Customer extends Person>(
	customers: readonly Customer[],
): (email: string | undefined) => Customer | undefined {
	const first = new Map<string | undefined, Customer>();
	for (const customer of customers) {
		const email = customer.email?.toLowerCase();
		if (email !== undefined && !first.has(email)) first.set(email, customer);
	}
	return (email) => first.get(email?.toLowerCase());
}

function generatedPerson(index: number): Person {
	const country = pick(countries, index);
	const within = Math.floor(index / countries.length);
	const given = pick(country.given, within);
	// Shifted by one each time all given names were used, so that no pair comes twice in a round.
	const family = pick(country.family, within + Math.floor(within / country.given.length));
	const round = Math.floor(within / (country.given.length * country.family.length));
	const isCompany = index % 5 === 4;
	return {
		name: isCompany ? country.company(family) : fullName(country.code, given, family),
		email: index % 29 === 11 ? null : emailOf(given, family, round, index),
		phone: phoneOf(country.mobilePrefix, country.subscriberDigits, index),
		country: country.code,
		isCompany,
	};
}

function fullName(countryCode: string, given: string, family: string): string {
	return countryCode === 'JP' ? `${family} ${given}` : `${given} ${family}`;
}

function emailOf(given: string, family: string, round: number, index: number): string {
	const domain = pick(['example.com', 'example.org', 'example.net'], index);
	return `${latin(given)}.${latin(family)}${round === 0 ? '' : round}@${domain}`;
}

function phoneOf(prefix: string, digits: number, index: number): string | null {
	if (index % 11 === 5) return null;
	const subscriber = String((index * 7919 + 2_345_678) % 10 ** digits).padStart(digits, '2');
	if (index % 17 === 3) return `Tel: ${prefix.slice(1)} / ${subscriber}`;
	return prefix + subscriber;
}
