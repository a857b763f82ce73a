import { isInTheClear } from '../../nodes/core/requests/inTheClear';
import { fetchKeySet } from '../../nodes/PortalLink/token/keySet';

const outside = [
	'api.example.com',
	'example.com.',
	'8.8.8.8',
	'172.32.0.1',
	'11.0.0.1',
	'100.128.0.1',
];
const inside = [
	...['localhost', 'meteroid', 'meteroid.localhost', 'billing.lan', 'nas.local', 'x.internal'],
	...['api.default.svc', 'api.default.svc.cluster.local', 'x.home.arpa', 'billing.corp'],
	...['127.0.0.1', '10.1.2.3', '192.168.0.9', '172.16.0.1', '172.31.255.1', '100.64.0.1'],
	...['169.254.1.1', '[::1]', '[fd00::1]', '[fe80::1]'],
];

test.each([...outside, '[2001:db8::1]', '10.example.com', '127.0.0.1.example.com'])(
	'over http:// others can read what goes to %s',
	(host) => {
		expect(isInTheClear(new URL(`http://${host}:8080/x`))).toBe(true);
		expect(isInTheClear(new URL(`https://${host}/x`))).toBe(false);
	},
);

test.each(inside)('%s is in a network of the user’s own', (host) => {
	expect(isInTheClear(new URL(`http://${host}:8080/x`))).toBe(false);
});

test('keys that come unencrypted from outside are named above the output', async () => {
	const told = async (address: string) => {
		const warnings: string[] = [];
		await fetchKeySet(
			address,
			async () => ({ keys: [] }),
			(message) => void warnings.push(message),
		);
		return warnings;
	};
	expect(await told('http://keys.example.com/jwks.json')).toEqual([
		expect.stringMatching(/^The keys come from keys\.example\.com unencrypted.+Use https:\/\//),
	]);
	expect(await told('http://keycloak:8080/certs')).toEqual([]);
	expect(await told('https://keys.example.com/jwks.json')).toEqual([]);
});
