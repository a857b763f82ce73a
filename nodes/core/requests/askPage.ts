import { unlessAborted } from './deadline';
import { asItComes, discardAnswer, type RequestContext } from './http';
import { numberOrNull, recordOrEmpty, textOrNull } from '../reading/parse';

/** What a web page answers to somebody who brings nothing along. */
export interface PageAnswer {
	status: number;
	/** Where a redirect leads, as the page says it; null elsewhere. */
	location: string | null;
	/** The type of what came, as the page says it. */
	contentType: string | null;
}

/** Asks a web page without a credential or a token. Gives null where nobody answers; redirects are not followed. */
export type AskPage = (address: URL) => Promise<PageAnswer | null>;

/** Asks web pages by n8n's helper too, so that its proxies and its SSRF guard apply. */
export function pageAsker(context: RequestContext, timeoutMilliseconds: number): AskPage {
	return async (address) => {
		try {
			const abortSignal = AbortSignal.timeout(timeoutMilliseconds);
			const request: Promise<unknown> = context.helpers.httpRequest({
				method: 'GET',
				url: address.href,
				headers: { Accept: 'text/html' },
				...asItComes,
				timeout: timeoutMilliseconds,
				abortSignal,
			});
			const answer = await unlessAborted(abortSignal, request, discardAnswer);
			// The page itself is of no interest.
			discardAnswer(answer);
			const { statusCode, headers } = recordOrEmpty(answer);
			const { location, 'content-type': contentType } = recordOrEmpty(headers);
			return {
				status: numberOrNull(statusCode) ?? 0,
				location: textOrNull(location),
				contentType: textOrNull(contentType),
			};
		} catch {
			return null;
		}
	};
}
