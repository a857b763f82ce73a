import { Failure, firstText, recordOrEmpty, textOrNull } from '../core';
import { momentOf } from './moment';
import { unreadable } from './unreadable';

/** What an account answers the portal call with where it has it no more; 404 is a missing client's too. */
const statusesWithoutCall = [404, 405, 410];

/** The account's API has no portal call any more: gigstack's newer one has a person approve each access. */
export class PortalCallRetired extends Failure {
	constructor(
		readonly status: number,
		subject: string,
	) {
		super(
			'forbidden',
			`gigstack's API no longer issues portal links for this account, so there is none for ${subject} (HTTP ${status}).`,
			"Ask gigstack whether your account can still get portal links by API. In gigstack's newer API a person approves each access in gigstack (a “customer portal operation”), which a flow cannot do.",
		);
	}
}

/** What a status of the portal call means beyond what it says; null where there is nothing beyond. */
export function retiredBy(status: number, subject: string): PortalCallRetired | null {
	return statusesWithoutCall.includes(status) ? new PortalCallRetired(status, subject) : null;
}

/**
 * The portal call's answer. The documentation shows no fields of it, so it is read under the names
 * that are known from elsewhere; whether it says whose link it is, is not known.
 * @throws Failure unexpected_answer where no link is in it
 */
export function parsePortal(answer: Record<string, unknown>, subject: string) {
	const data = recordOrEmpty(answer.data);
	const url = firstText(data, ['url', 'portal_url', 'portalUrl', 'link']);
	if (url === null) throw unreadable('link', subject, 'data' in answer ? data : answer);
	const client = recordOrEmpty(data.client);
	return {
		url,
		token: firstText(data, ['token', 'access_token', 'accessToken']),
		clientId:
			firstText(data, ['client_id', 'clientId']) ??
			textOrNull(client.id) ??
			textOrNull(data.client),
		email: textOrNull(client.email) ?? textOrNull(data.email),
		expiresAt: momentOf(data.expires_at ?? data.expiresAt),
		answer,
	};
}

/**
 * Whom a token is for, where its claims say so. Which claims gigstack's tokens have is not known, and
 * some of these names mean a program elsewhere: only what looks like a client's ID is taken for one.
 */
export function clientInClaims(claims: Record<string, unknown> | null): string | null {
	if (claims === null) return null;
	const named = [claims.client_id, claims.clientId, recordOrEmpty(claims.client).id, claims.client];
	const ids = named.flatMap((value) => textOrNull(value) ?? []);
	return ids.find((id) => /^(client|cus)_/.test(id)) ?? null;
}
