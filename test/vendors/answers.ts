import type { Sandbox } from '../../sandbox';

/** What the vendor answers to the call for an access, as tests play it. They are about the customer `plain`. */
export interface VendorAnswers {
	/** Each operation that gives a link, with the answer that has this one. */
	links: LinkAnswer[];
	/** Answers that are for somebody else than was asked for, with this link in them. */
	ofOthers: OtherAnswer[];
	/** Requests for somebody who does not exist: more than one where a 404 may mean something else. */
	requestsOfNobody: number;
	/** Null where the vendor gives no token apart from the link. */
	opaqueToken: OpaqueToken | null;
}

type Body = object | Promise<object>;

export interface LinkAnswer {
	operation: string;
	/** Whether the link is complete as it comes, so that the node puts no token into it. */
	isComplete: boolean;
	answer(link: unknown, sandbox: Sandbox): Body;
}

export interface OtherAnswer {
	title: string;
	operation?: string;
	answer(link: string, sandbox: Sandbox): Body;
}

export interface OpaqueToken {
	answer(token: string, sandbox: Sandbox): Body;
	/** What is said of its end. */
	expirySource: 'documented' | 'unknown';
}
