import type { ICredentialTestRequest } from 'n8n-workflow';
import { usually } from './address';
import { permissionAdvice, whereKeysAre, type Keys } from './keys';

type Meaning = 'bad key' | 'no permission' | 'redirect' | 'wrong address';

/** How the answer to a credential's test call is read. */
interface CredentialTestCall {
	vendor: string;
	/** A cheap call, appended to the base URL. */
	url: string;
	/** Text where the answer is a bare array: n8n can look into an object or a text, but not into an empty array. */
	encoding?: 'text';
	/** Answers with status 200 that are failures all the same, and those of `toldInBody`: where to look, what is there, what it means or what to say. */
	failures: Array<{ key: string; value: unknown } & ({ means: Meaning } | { says: string })>;
	/** Statuses of which only the body says what is meant. */
	toldInBody?: readonly number[];
	keys: Keys;
	/** What else than a bad key gets a 401, as advice. */
	keyAdvice?: string;
	/** False for a vendor with addresses of its own. */
	hasBaseUrl?: boolean;
	/** What comes in the field Base URL. */
	usualAddress?: string;
	/** What a key has to be allowed for the call; to read customers where it is not given. */
	right?: string;
}

/**
 * Each has a text here: for a status without one n8n shows the reason that the server gives, in the
 * server's own words, in which the key may be.
 */
const refusals = Array.from({ length: 300 }, (_, index) => 300 + index);

function refusedTest(vendor: string, status: number, check: string): string {
	if (status === 429) return `${vendor} got too many requests. Try again in a minute.`;
	if (status >= 500)
		return `${vendor} has a problem at the moment (HTTP ${status}). Try again later.`;
	return `${vendor} refused the test (HTTP ${status}). Check ${check}.`;
}

/** A credential test that says whether the key or the address is wrong. */
export function credentialTest(call: CredentialTestCall) {
	const { vendor, url, encoding, failures, keys, keyAdvice, hasBaseUrl = true } = call;
	const { right = 'read customers', usualAddress, toldInBody = [] } = call;
	const inBetween = 'A proxy or a firewall may be in between.';
	const messages: Record<Meaning, string> = {
		'bad key': [
			`${vendor} does not accept this key. Check API Key.`,
			whereKeysAre(vendor, keys),
			keyAdvice,
		]
			.filter(Boolean)
			.join(' '),
		'wrong address': hasBaseUrl
			? `There is no ${vendor} API at this address. Check Base URL.${usually(usualAddress)}`
			: `What answered is not the API of ${vendor}. ${inBetween}`,
		'no permission': `${vendor} knows this key, but the key may not ${right}. ${permissionAdvice(vendor, `to ${right}`, keys)}`,
		redirect: hasBaseUrl
			? `This address redirects requests to another one. Enter the final address as Base URL.${usually(usualAddress)}`
			: `Requests to ${vendor} are redirected to another address. ${inBetween}`,
	};
	const meanings: Partial<Record<number, Meaning>> = {
		301: 'redirect',
		302: 'redirect',
		307: 'redirect',
		308: 'redirect',
		401: 'bad key',
		403: 'no permission',
		404: 'wrong address',
	};
	const messageOf = (status: number) => {
		const meaning = meanings[status];
		const check = hasBaseUrl ? 'Base URL' : 'API Key';
		return meaning ? messages[meaning] : refusedTest(vendor, status, check);
	};
	const thrown = refusals.filter((status) => !toldInBody.includes(status));
	const test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.baseUrl }}',
			url,
			encoding,
			disableFollowRedirect: true,
			skipSslCertificateValidation: '={{ $credentials.allowUnauthorizedCerts === true }}',
			timeout: 15_000,
			// The rules for what a body says are gone by only where n8n takes the answer for a good one.
			...(toldInBody.length > 0 && {
				ignoreHttpStatusErrors: { ignore: true as const, except: thrown },
			}),
		},
		rules: [
			...thrown.map((value) => ({
				type: 'responseCode' as const,
				properties: { value, message: messageOf(value) },
			})),
			...failures.map(({ key, value, ...failure }) => ({
				type: 'responseSuccessBody' as const,
				properties: {
					key,
					value,
					message: 'says' in failure ? failure.says : messages[failure.means],
				},
			})),
			// n8n's type allows rules of one kind only; its tester goes through both.
		] as ICredentialTestRequest['rules'],
	};
	return test;
}
