import { Refusal } from '../stage/answer';
import type { MeteroidCustomer } from './customers';
import { malformed, notFound, refuseNul } from './errors';
import { uuidOfId } from './ids';

/** Finds customers by what stands in a path or a query. */
export class References {
	readonly #byUuid: ReadonlyMap<string, MeteroidCustomer>;
	readonly #byAlias: ReadonlyMap<string | null, MeteroidCustomer>;

	constructor(customers: readonly MeteroidCustomer[]) {
		this.#byUuid = new Map(customers.map((customer) => [customer.uuid, customer]));
		this.#byAlias = new Map(customers.map((customer) => [customer.alias, customer]));
	}

	ofUuid = (uuid: string): MeteroidCustomer | undefined => this.#byUuid.get(uuid);

	/** What begins as an ID and reads as one is an ID, all else an alias. Archived customers are found too. */
	find(idOrAlias: string): MeteroidCustomer | undefined {
		const uuid = uuidOfId('cus_', idOrAlias);
		return uuid === null ? this.#byAlias.get(idOrAlias) : this.ofUuid(uuid);
	}

	/** The customer of a path. Fails with a Refusal. */
	ofPath(idOrAlias: string): MeteroidCustomer {
		refuseNul(idOrAlias);
		if (idOrAlias.includes(' ')) {
			throw malformed('id_or_alias: Validation error: invalid_id_or_alias [{}]');
		}
		const customer = idOrAlias === '' ? undefined : this.find(idOrAlias);
		if (!customer) throw new Refusal(notFound);
		return customer;
	}

	/** The customer of a query that takes an alias only if there is such a one. Fails with a Refusal. */
	ofAliasThatExists(idOrAlias: string): MeteroidCustomer | undefined {
		const customer = this.find(idOrAlias);
		if (!customer && uuidOfId('cus_', idOrAlias) === null) throw new Refusal(notFound);
		return customer;
	}
}
