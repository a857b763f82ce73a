import type { CustomerReference } from '../../core';

export const providers = ['appstle', 'gigstack', 'meteroid'] as const;
/** As the vendors write themselves. */
export const vendors = { appstle: 'Appstle', gigstack: 'gigstack', meteroid: 'Meteroid' };
const kinds = ['id', 'email', 'alias'] as const;

/** Whose portal a link opens. */
export interface LinkSubject {
	provider: (typeof providers)[number];
	reference: CustomerReference;
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
