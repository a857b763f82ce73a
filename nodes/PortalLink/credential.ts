import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { asFailure, Failure, textOrNull } from '../core';
import { importSecret } from './secretKey';
import { weaknessOf } from './weakKey';

/** In bytes: what HS256 needs so that trying out keys is hopeless (RFC 7518, section 3.2). */
const shortestKey = 32;

export type SigningKeys = Awaited<ReturnType<typeof signingKeys>>;

const advice =
	'Make up a random password of 44 characters in your password manager, and paste it there.';

/**
 * The key that signs, followed by the previous one if there is one: links of both are valid. A weak one
 * may be the previous key, so that whoever replaces it does not lose the links that were sent.
 * @throws Failure invalid_input that names the field; a key is never quoted
 */
export async function signingKeys(credential: ICredentialDataDecryptedObject) {
	const { signingKey, previousSigningKey } = credential;
	const current = checkedKey(signingKey, 'Signing Key');
	const weakness = weaknessOf(current);
	if (weakness !== null) {
		throw new Failure(
			'invalid_input',
			`Signing Key in the credential is easy to guess, as it ${weakness}.`,
			`${advice} If you have sent links already, keep the old key as Previous Signing Key.`,
		);
	}
	const previous = previousSigningKey
		? [checkedKey(previousSigningKey, 'Previous Signing Key')]
		: [];
	return {
		current: await importSecret(current, 'HS256'),
		previous: await Promise.all(previous.map(async (key) => await importSecret(key, 'HS256'))),
	};
}

/**
 * Another party's secret, by which tokens are checked but none is signed.
 * @throws Failure invalid_input where there is none
 */
export function sharedSecret({ sharedSecret: value }: ICredentialDataDecryptedObject): string {
	const secret = textOrNull(value);
	if (secret !== null) return secret;
	throw new Failure(
		'invalid_input',
		'Shared Secret in the credential is empty.',
		'Enter the secret that the tokens are signed with, or choose another Key Source.',
	);
}

/** The test of the credential: there is nobody to ask, so it looks at the keys alone. */
export async function testSigningKeys(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	try {
		await signingKeys(data);
		return { status: 'OK', message: 'The signing key is good' };
	} catch (error) {
		const { message, advice } = asFailure(error);
		return { status: 'Error', message: `${message} ${advice}` };
	}
}

function checkedKey(value: unknown, label: string): string {
	const key = typeof value === 'string' ? value : '';
	const { length } = key;
	if (new TextEncoder().encode(key).length >= shortestKey && key === key.trim()) return key;
	const problem =
		key === key.trim() ? `has ${length} characters` : 'begins or ends with a space or a line break';
	throw new Failure('invalid_input', `${label} in the credential ${problem}.`, advice);
}
