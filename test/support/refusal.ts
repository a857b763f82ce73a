import { losesCauses } from './olderN8n';

/** What a credential test says where n8n does not know the answer to its request: texts of n8n's, or of its HTTP client. */
const ownWords = [
	'Authorization failed - please check your credentials',
	'Bad request - please check your parameters',
	'Forbidden - perhaps check your credentials?',
	'Payment required - perhaps check your payment details?',
	'The resource you are requesting could not be found',
	'The service failed to process your request',
	'The service is receiving too many requests from you',
	'The service refused the connection - perhaps it is offline',
	'The service was not able to process your request',
	'Your request is invalid or could not be processed by the service',
	'Service unavailable - try again later or consider setting this node to retry automatically (in the node settings)',
	...[300, 301, 302, 305].map((status) => `Request failed with status code ${status}`),
];

/** Of a credential that looks into the bodies of some refusals, n8n 1.123 lets it look into all, without their status. */
const withoutStatus =
	/^What answered is not the API of \w+\. A proxy or a firewall may be in between\.$/;

/** A refused credential test answers in the credential's words, before n8n 2.34 also in n8n's; never in the server's. */
export function expectRefusal(said: string, words: string | RegExp): void {
	if (losesCauses && (ownWords.includes(said) || withoutStatus.test(said))) return;
	expect(said).toMatch(words);
}

/** How n8n refuses to start a flow in which a field is empty; 1.123 names none. */
export function asksFor(label: string): RegExp {
	return new RegExp(`"${label}" is required|^The workflow has issues and cannot be executed`);
}
