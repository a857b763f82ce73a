import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { cleanAddress, parseWebAddress, withoutEndSlashes } from './address';
import { Failure } from '../errors';
import { isThisMachine } from './inTheClear';
import type { Keys } from './keys';
import { parsedOnce } from '../node/parsedOnce';

/** How one provider's credential becomes an address and headers: for the node and for the credential's own test. */
export interface ProviderCredential {
	/** The vendor's name as users know it. */
	vendor: string;
	/** What users paste along at the end of the base URL; taken off. */
	apiPath: string;
	keys: Keys;
	/** What else than a bad key gets a 401, as advice. */
	keyAdvice?: string;
	/** What signs the requests. No message shows their values. */
	headers(credential: ICredentialDataDecryptedObject): Record<string, string>;
	/** What every request has as well, such as the version of the API. */
	fixedHeaders?: Record<string, string>;
	/** Where the API mostly is, for a vendor with a field Base URL: what comes in that field, and what advice about it names. */
	usualAddress?: string;
	/** Where the API is, for a vendor with addresses of its own: its credential has no field Base URL, but `addressField`. */
	address?: string | SeveralAddresses;
}

/** The addresses of a vendor with several accounts, such as live and sandbox. */
interface SeveralAddresses {
	/** What `addressField` holds, whichever is meant. */
	usual: string;
	/** The one that a credential means. Fails where its fields contradict each other. */
	of(credential: ICredentialDataDecryptedObject): string;
}

/**
 * In place of a field Base URL, for a vendor with addresses of its own. Users do not see it; tests and
 * the demo put a server of this machine into it.
 */
export function addressField(address: string): INodeProperties {
	return { displayName: 'Base URL', name: 'baseUrl', type: 'hidden', default: address };
}

/**
 * Where the requests of a credential go. Of a vendor with addresses of its own that is the one that the
 * credential means, or a server of this machine: whoever may change a credential, and not read it, must
 * not have its key sent elsewhere.
 * @throws Failure invalid_input for what is no web address, and for any other than that one
 */
export function addressOf(
	{ address, apiPath, vendor, usualAddress }: ProviderCredential,
	credential: ICredentialDataDecryptedObject,
): string {
	const { baseUrl } = credential;
	if (address === undefined) return cleanAddress(baseUrl, 'Base URL', apiPath, usualAddress);
	const own = typeof address === 'string' ? address : address.of(credential);
	const usual = typeof address === 'string' ? address : address.usual;
	if (baseUrl === undefined || baseUrl === own || baseUrl === usual) return own;
	const url = parseWebAddress(typeof baseUrl === 'string' ? baseUrl.trim() : baseUrl);
	if (url !== null && isThisMachine(url)) return cleanAddress(url.href, 'Base URL', apiPath);
	throw new Failure(
		'invalid_input',
		`The address in the credential is not that of ${vendor}.`,
		'Create a new credential.',
	);
}

/** As n8n's own credentials have it, for vendors that people host themselves. */
export const ignoreCertificatesField: INodeProperties = {
	displayName: 'Ignore SSL Issues (Insecure)',
	name: 'allowUnauthorizedCerts',
	type: 'boolean',
	default: false,
	description: 'Whether to connect even if SSL certificate validation is not possible',
};

/**
 * A key that can stand in a header.
 * @throws Failure invalid_input that names the field by `label`; the key is never quoted
 */
export function headerKey(value: unknown, label: string): string {
	if (typeof value === 'string' && /^[\x21-\x7e]+$/.test(value)) {
		if (!/\*{3}|\.{3}/.test(value)) return value;
		throw new Failure(
			'invalid_input',
			`${label} in the credential has stars or dots in place of part of the key.`,
			'Copy the whole key. If the provider no longer shows it, create a new one there.',
		);
	}
	const problem = value
		? 'has a space, a line break or a character that keys do not have'
		: 'is empty';
	throw new Failure(
		'invalid_input',
		`${label} in the credential ${problem}.`,
		'Copy it again, without spaces around it, and save the credential.',
	);
}

/**
 * The credential's `authenticate`: checks the fields and signs the request, if it goes to the
 * credential's own address: n8n's HTTP Request node would sign any other as well. In the credential's
 * test, the only request with a base address of its own, it puts the cleaned address in its place.
 * @throws Failure invalid_input for any other address
 */
export function authenticateWith(definition: ProviderCredential): IAuthenticate {
	const { headers, fixedHeaders } = definition;
	const ownAddressOf = parsedOnce((credential: ICredentialDataDecryptedObject) => {
		const text = addressOf(definition, credential);
		return { text, url: new URL(text) };
	});
	return async (credential, request) => {
		const own = ownAddressOf(credential);
		const baseURL = request.baseURL === undefined ? undefined : own.text;
		checkTarget(request, baseURL, own.url, definition);
		return {
			...request,
			...(baseURL === undefined ? {} : { baseURL }),
			headers: { ...request.headers, ...fixedHeaders, ...headers(credential) },
		};
	};
}

const isExpression = { _cnd: { between: { from: '=', to: '>' } } };

/**
 * A field that users do not see: `true` where none of the named ones is an expression, else missing.
 * n8n gives nodes values that are resolved already, for one item; but it leaves out fields by what was
 * entered. So the node knows that the values are the same for all items, without reading them for each.
 */
export function plainMark(names: readonly string[]): INodeProperties {
	return {
		displayName: 'Is Plain',
		name: 'isPlain',
		type: 'hidden',
		default: true,
		displayOptions: {
			// Whatever begins with `=`, in the order of texts. Not `startsWith`: by that n8n 1.123 cannot read a
			// credential with a field that is no text. Not `regex`: n8n gives one up on a busy machine.
			hide: Object.fromEntries(names.map((name) => [name, [isExpression]])),
		},
	};
}

/** Older nodes of n8n name the address `uri`. A request that names two of them could go to either. */
function checkTarget(
	request: IHttpRequestOptions,
	base: string | undefined,
	own: URL,
	{ vendor, address }: ProviderCredential,
): void {
	const uri: unknown = Reflect.get(request, 'uri');
	const named = [request.url, uri].filter((address) => address !== undefined && address !== '');
	const isOwn = named.every((address) => isBelow(address, base, own));
	// A proxy that the request brings along would see the key as well.
	if (named.length > 0 && isOwn && !request.proxy) return;
	throw new Failure(
		'invalid_input',
		`This credential signs requests to ${address === undefined ? 'its own Base URL' : `the API of ${vendor}`} only.`,
		'Enter an address that begins with it, or use another type of credential.',
	);
}

/** Compared as a client would send it, with dots resolved. An absolute address is sent as it is, whatever the base. */
function isBelow(address: unknown, base: string | undefined, own: URL): boolean {
	const text = String(address);
	const isAbsolute = base === undefined || /^\s*([a-z][a-z\d+.-]*:|[\\/]{2})/i.test(text);
	const whole = isAbsolute ? text : `${base}/${text}`;
	const url = parseWebAddress(whole);
	return (
		url?.origin === own.origin &&
		`${url.pathname}/`.startsWith(`${withoutEndSlashes(own.pathname)}/`)
	);
}
