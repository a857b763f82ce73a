import axios from 'axios';
import { ownDomain, pagePaths, shop } from '../../../sandbox/appstle/shop';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();

/** What each of the two places answers to somebody without a token. */
async function pages(host = shop) {
	const answers = [];
	for (const path of Object.values(pagePaths)) {
		const { status, headers } = await axios.get(sandbox().url + path, {
			headers: { host },
			maxRedirects: 0,
			validateStatus: null,
			proxy: false,
		});
		answers.push([status, headers.location]);
	}
	return answers;
}

const there = [200, undefined];
const missing = [404, undefined];

it.each([
	['apps', [there, missing]],
	['tools', [missing, there]],
	['both', [there, there]],
	['neither', [missing, missing]],
] as const)('the shop that Appstle is in has its portal at %s', async (shopPages, answers) => {
	sandbox().set({ shopPages });
	expect(await pages()).toEqual(answers);
});

it('the shop can be at a domain of its own, to which it sends its visitors from any page', async () => {
	sandbox().set({ shopDoor: 'ownDomain', shopPages: 'tools' });
	expect(await pages()).toEqual([
		[301, `https://${ownDomain}/apps/subscriptions`],
		[301, `https://${ownDomain}/tools/recurring/customer_portal`],
	]);
	expect(await pages(ownDomain)).toEqual([missing, there]);
});

it.each([
	['password', [302, '/password']],
	['busy', [430, undefined]],
] as const)('the shop can be closed (%s)', async (shopDoor, answer) => {
	sandbox().set({ shopDoor });
	expect(await pages()).toEqual([answer, answer]);
});
