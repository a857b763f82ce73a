import type { Conditions } from '../../../sandbox';
import type { Delivery, Exchange } from '../../../sandbox/stage/observers';

/** Something that a contract does not allow, in the words of the schema. */
export interface Problem {
	part: 'request' | 'answer' | 'delivery';
	/** The call as the contract writes it, `GET /customers/{id}`; as it was made where it is unknown. An event's name. */
	call: string;
	/** Of the answer. */
	status?: number;
	/** Where: a JSON pointer that begins with query, path, headers or body. */
	at: string;
	/** The word of the schema that refuses it; `call`, `event`, `status`, `content` where it is none of the schema. */
	keyword: string;
	message: string;
}

/** What a vendor says of its API. Each gives null where it says nothing. */
export interface Contract {
	request(exchange: Exchange): Problem[] | null;
	answer(exchange: Exchange): Problem[] | null;
	delivery(delivery: Delivery): Problem[] | null;
}

/** What a real server is known to do otherwise than its contract. */
export interface Exception {
	name: string;
	reason: string;
	/** Who has seen it and where, with the mark of FACTS.md. */
	source: string;
	excuses(problem: Problem, circumstances: Circumstances): boolean;
}

/** Where a problem was met. */
export interface Circumstances {
	/** Of the sandbox: which variant of the vendor was played. */
	conditions: Readonly<Conditions>;
	/** Whether it was the sandbox's own test, which asks what only a sandbox's test would ask. */
	isProbe: boolean;
}

/** The contract of each vendor, by name; null where there is none. */
export type VendorContracts = Record<string, VendorContract | null>;

/** A vendor's contract: the file in the folder, how to read it, and where a real server differs. */
export interface VendorContract {
	file: string;
	read(document: unknown): Contract;
	exceptions: readonly Exception[];
}
