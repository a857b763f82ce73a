/** What a vendor's users have to know of its keys. */
export interface Keys {
	/** Where they find them in the vendor's dashboard, in its own words, such as `Settings → API`. */
	page: string;
	/** Whether nobody can choose what a key may do, as far as we know. */
	areAllAlike?: boolean;
	/** What else than a missing permission gets a 403, as advice. */
	forbiddenAdvice?: string;
}

/** A sentence that says where keys are. */
export function whereKeysAre(vendor: string, { page }: Keys): string {
	return `You can find your keys at ${vendor} under ${page}.`;
}

/**
 * What to do about a key that may not do what it was used for.
 * @param right the permission that is missing, as the vendor names it
 */
export function permissionAdvice(
	vendor: string,
	right = 'for customers and their portal',
	keys?: Keys,
): string {
	const { page, areAllAlike = false, forbiddenAdvice } = keys ?? {};
	const place = page === undefined ? vendor : `${vendor} under ${page}`;
	const give = areAllAlike
		? `As far as we know, keys of ${vendor} have no permissions to choose: create a new one at ${place}. If that is refused as well, ask ${vendor}: a firewall in front of the API may be keeping n8n out.`
		: `Give the key the permission ${right} at ${place}, or use another key. If it already has it, a firewall in front of the API may be keeping n8n out.`;
	return [give, forbiddenAdvice].filter(Boolean).join(' ');
}
