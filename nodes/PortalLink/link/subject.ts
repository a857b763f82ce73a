import vendors from '../../../vendors.json';
import { Failure, type CustomerReference } from '../../core';

export type ProviderName = keyof typeof vendors;

export const providers = Object.keys(vendors) as ProviderName[];
const kinds = ['id', 'email', 'alias'] as const;

/** Whose portal a link opens. */
export interface LinkSubject {
	provider: ProviderName;
	reference: CustomerReference;
}

/**
 * Refuses what could never be opened: it would come to light only when the customer clicks.
 * @throws Failure invalid_input for an alias at a vendor that has none
 */
export function checkSubject({ provider, reference }: LinkSubject): void {
	if (reference.kind !== 'alias' || vendors[provider].aliases) return;
	const advice = 'Name the customer by ID or by email.';
	throw new Failure(
		'invalid_input',
		`Customers have no alias at ${displayName(provider)}.`,
		advice,
	);
}

/** As the vendor writes itself. */
export function displayName(provider: ProviderName): string {
	return vendors[provider].displayName;
}

/** The subject as one claim, such as `meteroid:id:cus_2xXyMf4KIBoaf3`. */
export function writeSubject({ provider, reference }: LinkSubject): string {
	return `${provider}:${reference.kind}:${reference.value}`;
}

/** The subject that a claim tells, null where it tells none. */
export function readSubject(claim: unknown): LinkSubject | null {
	if (typeof claim !== 'string') return null;
	const [, named, way, value = ''] = /^(\w+):(\w+):(.+)$/s.exec(claim) ?? [];
	const provider = providers.find((known) => known === named);
	const kind = kinds.find((known) => known === way);
	return provider && kind ? { provider, reference: { kind, value } } : null;
}
