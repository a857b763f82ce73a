import { holdBack } from '../../nodes/core/campaign/trouble';
import { readAnswer } from '../../nodes/core/requests/answers';
import { VirtualClock } from '../support/virtualClock';

const connection = {
	vendor: 'Invented',
	baseUrl: 'https://api.example.com',
	secrets: [],
	timeoutMilliseconds: 1000,
};
const request = { method: 'GET' as const, path: [], subject: 'a customer' };

/** How long a run holds back after a refusal with this header, in milliseconds. */
async function heldBack(header: unknown): Promise<number> {
	const answer = { statusCode: 429, body: '{}', headers: { 'retry-after': header } };
	const { retry } = await readAnswer(answer, request, connection, new AbortController().signal);
	return holdBack(0, retry?.waitMilliseconds ?? null, new VirtualClock());
}

test.each<unknown>([
	...['1', '0', '-1', '-1e9', '1e9', '1e400', '300.5', '0x10', 'NaN', 'Infinity', '', ' ', 'soon'],
	...['Fri, 01 Jan 2100 00:00:00 GMT', 'Fri, 01 Jan 1990 00:00:00 GMT', '2100-01-01', '1, 2'],
	...[undefined, null, ['7', '9'], {}, '9'.repeat(1000)],
])('whatever Retry-After says, a run waits for a time that ends: %j', async (header) => {
	const wait = await heldBack(header);
	expect(wait).toBeGreaterThan(0);
	expect(wait).toBeLessThanOrEqual(300_000);
});

test.each([
	['2', 2000],
	['0.5', 500],
	['301', 300_000],
])('Retry-After %s is heeded', async (header, milliseconds) => {
	expect(await heldBack(header)).toBe(milliseconds);
});
