import type { ProviderCredential } from '../../nodes/core';
import { addressField, addressOf } from '../../nodes/core/requests/credentials';
import { credentialTest } from '../../nodes/core/requests/credentialTest';
import { permissionAdvice } from '../../nodes/core/requests/keys';
import { acme, ask, inventedVendorForTests } from '../support/inventedVendor';

const vendor = inventedVendorForTests();
const address = 'https://api.acme.example';
const credential: ProviderCredential = {
	...acme((send) => send).credential,
	vendor: 'Acme',
	address,
};
const fixed = { credential };

describe('a vendor with one address', () => {
	it.each([undefined, address])('is asked there, where the hidden field holds %j', (baseUrl) => {
		expect(addressOf(credential, baseUrl === undefined ? {} : { baseUrl })).toBe(address);
	});

	it.each(['http://127.0.0.1:4010/acme/', 'http://localhost:4010/acme', 'http://[::1]:4010/acme'])(
		'is played on this machine, for tests and the demo: %s',
		(baseUrl) => {
			expect(addressOf(credential, { baseUrl })).toBe(baseUrl.replace(/\/$/, ''));
		},
	);

	it.each([
		'https://evil.example',
		`${address}.evil.example`,
		'https://localhost.evil.example',
		'http://127.0.0.1.evil.example',
		'http://10.0.0.7',
		'http://127.0.0.1@evil.example',
		'',
		null,
	])('has its key sent to no other: %j', (baseUrl) => {
		const given = JSON.parse(JSON.stringify({ baseUrl }));
		expect(() => addressOf(credential, given)).toThrow(
			'The address in the credential is not that of Acme',
		);
	});

	it('has a field for it that no user sees', () => {
		expect(addressField(address)).toMatchObject({ type: 'hidden', default: address });
	});
});

describe('a vendor with several addresses', () => {
	const several: ProviderCredential = {
		...credential,
		address: {
			usual: address,
			of: ({ place }) => (place === 'test' ? 'https://test.acme.example' : address),
		},
	};

	it.each<[object, string]>([
		[{}, address],
		[{ baseUrl: address }, address],
		[{ place: 'test' }, 'https://test.acme.example'],
		[{ place: 'test', baseUrl: address }, 'https://test.acme.example'],
		[{ place: 'test', baseUrl: 'http://127.0.0.1:4010/acme' }, 'http://127.0.0.1:4010/acme'],
	])('is asked where the credential means: %j', (given, expected) => {
		expect(addressOf(several, JSON.parse(JSON.stringify(given)))).toBe(expected);
	});

	it.each(['https://test.acme.example', 'https://evil.example', '', null])(
		'has its key sent to no other than that one: %j',
		(baseUrl) => {
			const given = JSON.parse(JSON.stringify({ baseUrl }));
			expect(() => addressOf(several, given)).toThrow(
				'The address in the credential is not that of Acme',
			);
		},
	);
});

const keys = { page: 'Settings → Keys' };

test('a status of which the body says what is meant is read by the rules for bodies', () => {
	const failures = [{ key: 'why', value: 'key', means: 'bad key' as const }];
	const { request, rules = [] } = credentialTest({
		vendor: 'Acme',
		url: '/me',
		keys,
		failures,
		toldInBody: [403],
	});
	const statuses = rules.flatMap((rule) =>
		rule.type === 'responseCode' ? [rule.properties.value] : [],
	);
	expect(statuses).toContain(404);
	expect(statuses).not.toContain(403);
	expect(request.ignoreHttpStatusErrors).toEqual({ ignore: true, except: statuses });
	const others = credentialTest({ vendor: 'Acme', url: '/me', keys, failures });
	expect(others.request).not.toHaveProperty('ignoreHttpStatusErrors');
});

/** What is read of a base URL that the credential does not have. */
test.each([401, 403, 404, 418, 503])(
	'what to do after status %d names no field that the credential does not have',
	async (status) => {
		vendor().answer = () => ({ status, body: { message: 'no' } });
		const [withField] = await ask(vendor(), () => ({}), { options: { giveUpAfterSeconds: 1 } });
		const ways = { ...fixed, options: { giveUpAfterSeconds: 1 } };
		const [without] = await ask(vendor(), () => ({}), ways);
		expect(without?.error).toBe(withField?.error);
		expect(without?.message).not.toContain('Base URL');
	},
);

test.each([
	[301, { Location: 'https://example.com' }, ''],
	[403, { 'content-type': 'text/html' }, '<html>'],
])('nor does it after %d with %j', async (status, headers, body) => {
	vendor().answer = () => ({ status, headers, body });
	const [item] = await ask(vendor(), () => ({}), fixed);
	expect(item?.message).toContain('let n8n through');
	expect(item?.message).not.toContain('Base URL');
});

test('the test of a credential says nothing of a Base URL that it does not have', () => {
	const call = {
		vendor: 'Acme',
		url: '/me',
		keys,
		failures: [],
		hasBaseUrl: false,
		right: 'read the weather',
	};
	const { rules = [] } = credentialTest(call);
	const messages = rules.map(({ properties }) => properties.message);
	expect(messages.length).toBeGreaterThan(100);
	expect(messages.filter((message) => message.includes('Base URL'))).toEqual([]);
	expect(messages.some((message) => message.includes('may not read the weather.'))).toBe(true);
});

test('a permission that is missing is named as the vendor names it', async () => {
	vendor().answer = () => ({ status: 403, body: {} });
	const [item] = await ask(vendor(), () => ({ right: 'Weather (Read)' }));
	expect(item?.message).toContain(
		'Give the key the permission Weather (Read) at Acme under Settings → Keys, or use another key.',
	);
});

test('nobody is sent to look for permissions where there are none to choose', () => {
	const advice = permissionAdvice('Acme', 'Weather (Read)', { ...keys, areAllAlike: true });
	expect(advice).toContain('create a new one at Acme under Settings → Keys.');
	expect(advice).not.toContain('Weather');
});

test('what else gets a 403 is told as well', () => {
	const advice = permissionAdvice('Acme', undefined, { ...keys, forbiddenAdvice: 'Check Team.' });
	expect(advice).toMatch(/ keeping n8n out\. Check Team\.$/);
});

test('what to do may be told by the answer', async () => {
	vendor().answer = () => ({ status: 400, body: { no: 'rain' } });
	const [item] = await ask(vendor(), () => ({}), {
		failureInBody: () => ({ code: 'invalid_input', words: 'no rain', advice: 'Wait for it.' }),
	});
	expect(item?.message).toBe('Acme refused the request for the thing (no rain). Wait for it.');
});
