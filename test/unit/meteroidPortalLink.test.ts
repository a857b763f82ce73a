import { portalLinkOf } from '../../nodes/Meteroid/portalLink';

const linkOf = (portalUrl: string, baseUrl: string, portalLink: string | null = null) =>
	portalLinkOf({ token: 't', portalUrl, portalLink }, baseUrl, 'Meteroid', 'the customer');

test.each([
	['https://app.meteroid.com', 'https://api.meteroid.com'],
	['https://app.meteroid.com', 'https://api.eu.meteroid.com'],
	['https://billing.example.com', 'https://api.meteroid.com'],
	['https://billing.example.com/', 'http://meteroid:8080'],
	['http://localhost:3000', 'http://127.0.0.1:8080'],
	['http://localhost:3000', 'http://[::1]:8080'],
])('%s is the portal of %s', (portal, server) => {
	expect(linkOf(portal, server)).toMatch(/\/portal\/customer\?token=t$/);
});

test.each([
	['https://app.meteroid.com', 'https://meteroid.example.com'],
	['https://app.meteroid.com', 'https://meteroid.com.example.com'],
	['https://app.meteroid.com', 'http://localhost:8080'],
	['http://localhost:3000', 'https://meteroid.example.com'],
	['http://127.0.0.1:3000', 'http://meteroid:8080'],
	['http://[::1]:3000', 'http://meteroid:8080'],
	['http://0.0.0.0:3000', 'http://meteroid:8080'],
	['http://portal.localhost', 'http://meteroid:8080'],
])('%s cannot be where the customers of %s go', (portal, server) => {
	expect(() => linkOf(portal, server)).toThrow(new URL(portal).host);
	expect(() => linkOf('https://billing.example.com', server, `${portal}/p/1`)).toThrow(/leads to/);
});
