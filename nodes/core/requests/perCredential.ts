import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import { readCredential } from './provider';

/** What is made of a credential: for each item by the item's own values. */
export interface PerCredential<Made> {
	/** True where all items have the same. */
	isSame: boolean;
	/** Fails where the item's values cannot be read or used. */
	of(itemIndex: number): Promise<Made>;
}

/**
 * Reads a credential, once for a whole run where its fields are plain. Where one is an expression, n8n
 * resolves it for one item, so it is read for each, and what is made of it is shared only by items with
 * the same values: an item must never act with another's key or for another's team.
 * @throws Failure where the credential cannot be read, or, being the same for all items, not be used
 */
export async function perCredential<Made>(
	context: IExecuteFunctions,
	type: string,
	make: (credential: ICredentialDataDecryptedObject) => Made,
): Promise<PerCredential<Made>> {
	const first = await readCredential(context, type);
	if (first.isPlain === true) {
		const made = make(first);
		return { isSame: true, of: async () => made };
	}
	const known = new Map<string, Made>();
	const of = async (itemIndex: number): Promise<Made> => {
		const credential = await readCredential(context, type, itemIndex);
		const values = JSON.stringify(credential);
		const made = known.get(values) ?? make(credential);
		known.set(values, made);
		return made;
	};
	return { isSame: false, of };
}
