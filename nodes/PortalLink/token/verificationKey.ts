import type { INodeProperties } from 'n8n-workflow';
import { Failure, jwt, oneOf, textOrNull, type ReadParameter } from '../../core';
import { importSecret, secretAlgorithms } from '../secretKey';
import type { Tools } from '../tools';

const publicAlgorithms = [
	...['ES256', 'ES384', 'ES512', 'EdDSA', 'PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512'],
];

export const keyFields: INodeProperties[] = [
	{
		displayName: 'Key Source',
		name: 'keySource',
		type: 'options',
		options: [
			{
				name: 'JWKS URL',
				value: 'keySet',
				description: 'An address where the other party publishes its public keys',
			},
			{
				name: 'Public Key',
				value: 'publicKey',
				description: 'One public key or certificate, in PEM',
			},
			{
				name: 'Shared Secret',
				value: 'sharedSecret',
				description: 'The Shared Secret in the credential',
			},
		],
		default: 'keySet',
	},
	{
		displayName: 'JWKS URL',
		name: 'jwksUrl',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://example.com/.well-known/jwks.json',
		displayOptions: { show: { keySource: ['keySet'] } },
	},
	{
		displayName: 'Public Key',
		name: 'publicKey',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		placeholder: 'e.g. -----BEGIN PUBLIC KEY-----',
		displayOptions: { show: { keySource: ['publicKey'] } },
	},
	algorithmField('publicAlgorithm', publicAlgorithms, 'RS256', ['keySet', 'publicKey']),
	algorithmField('secretAlgorithm', secretAlgorithms, 'HS256', ['sharedSecret']),
];

function algorithmField(
	name: string,
	algorithms: readonly string[],
	initial: string,
	sources: string[],
): INodeProperties {
	return {
		displayName: 'Algorithm',
		name,
		type: 'options',
		options: algorithms.map((value) => ({ name: value, value })),
		default: initial,
		description: 'The only algorithm that is accepted, whatever the token says',
		displayOptions: { show: { keySource: sources } },
	};
}

/**
 * The key that a token has to be signed with, and the one algorithm that goes with it. A public key is
 * never taken for a secret, as an attacker could sign with it.
 * @throws Failure invalid_input where there is no usable key
 */
export async function verificationKey(read: ReadParameter, tools: Tools) {
	const source = oneOf(read('keySource'), 'Key Source', ['keySet', 'publicKey', 'sharedSecret']);
	if (source === 'sharedSecret') {
		const algorithm = oneOf(read('secretAlgorithm'), 'Algorithm', secretAlgorithms);
		return { algorithm, key: await importSecret(await tools.sharedSecret(), algorithm) };
	}
	const algorithm = oneOf(read('publicAlgorithm'), 'Algorithm', publicAlgorithms);
	if (source === 'keySet') {
		return { algorithm, key: await tools.keySetAt(textOrNull(read('jwksUrl')) ?? '') };
	}
	const pem = textOrNull(read('publicKey')) ?? '';
	const key = await jwt.publicKey(pem, algorithm);
	if (key !== null) return { algorithm, key };
	throw new Failure(
		'invalid_input',
		`Public Key is not a public key for ${algorithm}.`,
		pem.includes('RSA PUBLIC KEY')
			? 'It is in the older form PKCS #1. Convert it with: openssl rsa -RSAPublicKey_in -in old.pem -pubout'
			: 'Paste all of it, from -----BEGIN PUBLIC KEY----- (or -----BEGIN CERTIFICATE-----) on, and choose the Algorithm it is for.',
	);
}
