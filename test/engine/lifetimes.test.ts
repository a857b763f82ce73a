import type { IDataObject } from 'n8n-workflow';
import { openPortal } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendors, type VendorName } from '../vendors';
import type { LifetimeSituation } from '../vendors/lifetimes';

const sandbox = sandboxForTests();

async function open(
	name: VendorName,
	{ operation = 'getToken', options, conditions = {}, answer }: LifetimeSituation,
	bounds: IDataObject = {},
) {
	sandbox().set(conditions);
	if (answer) {
		const body = await answer(sandbox());
		sandbox().answerWith(() => ({ body }));
	}
	const before = Date.now();
	const { success } = await openPortal(name, sandbox(), {
		operation,
		customer: String(sandbox().cast[name].plain.id),
		options: { ...options, ...bounds },
		onError: 'continueRegularOutput',
	});
	const item = success[0]?.json ?? {};
	const secondsFromStart = (Date.parse(String(item.expiresAt)) - before) / 1000;
	return { item, secondsFromStart };
}

/** A lifetime that was counted while the test ran may have lost some seconds. */
const about = (seconds: number) => ({
	asymmetricMatch: (actual: number) => actual <= seconds + 2 && actual > seconds - 60,
});

const all = vendors.flatMap(({ name, lifetimes }) =>
	lifetimes.known.map((lifetime) => ({ name, lifetime, ...lifetime })),
);
const ending = all.flatMap(({ seconds, ...others }) =>
	seconds === null ? [] : [{ ...others, seconds }],
);
const endless = all.filter(({ expirySource }) => expirySource === 'never');
const unknown = all.filter(({ expirySource }) => expirySource === 'unknown');

describe.each(ending)('an access at $name that $title', ({ name, lifetime, seconds }) => {
	it('tells its end, and who says so', async () => {
		const { item, secondsFromStart } = await open(name, lifetime);
		const { expirySource } = lifetime;
		expect(item).toMatchObject({ expirySource, expiresInSeconds: about(seconds) });
		expect(secondsFromStart).toEqual(about(seconds));
		if (lifetime.isIssueKnown) {
			const issuedAt = new Date(Date.parse(String(item.expiresAt)) - seconds * 1000);
			expect(item.issuedAt).toBe(issuedAt.toISOString());
		} else expect(item.issuedAt).toBeNull();
	});

	it.each([
		[{ minimumLifetimeSeconds: seconds + 60 }, `at least ${seconds + 60} seconds`],
		[{ maximumLifetimeSeconds: seconds - 100 }, `at most ${seconds - 100} seconds`],
	])('fails outside of %j', async (bounds, words) => {
		const { item } = await open(name, lifetime, bounds);
		expect(item).toMatchObject({ code: 'lifetime' });
		expect(item.error).toContain(words);
		expect(JSON.stringify(item)).not.toMatch(/eyJ|http/);
	});

	it('is let through inside of bounds', async () => {
		const bounds = { minimumLifetimeSeconds: seconds - 100, maximumLifetimeSeconds: seconds + 2 };
		const { item } = await open(name, lifetime, bounds);
		expect(item.portalUrl).toEqual(expect.stringContaining('http'));
	});
});

describe.each(endless)('an access at $name that $title', ({ name, lifetime, isIssueKnown }) => {
	it('tells that it has no end', async () => {
		const { item } = await open(name, lifetime);
		expect(item).toMatchObject({
			expirySource: 'never',
			expiresAt: null,
			expiresInSeconds: null,
			issuedAt: isIssueKnown ? expect.stringMatching(/Z$/) : null,
		});
	});

	it('fails when there is a maximum, however long', async () => {
		const { item } = await open(name, lifetime, { maximumLifetimeSeconds: 10 ** 12 });
		expect(item).toMatchObject({ code: 'lifetime' });
		expect(item.error).toContain('works for ever');
	});

	it('is taken for longer than any minimum', async () => {
		const { item } = await open(name, lifetime, { minimumLifetimeSeconds: 10 ** 12 });
		expect(item).toMatchObject({ expirySource: 'never' });
	});
});

describe.each(unknown)('an access at $name that $title', ({ name, lifetime }) => {
	it('claims to know no end', async () => {
		const { item } = await open(name, lifetime);
		expect(item).toMatchObject({
			expirySource: 'unknown',
			expiresAt: null,
			expiresInSeconds: null,
		});
	});

	it.each([{ minimumLifetimeSeconds: 1 }, { maximumLifetimeSeconds: 10 ** 9 }])(
		'fails when there are bounds (%j)',
		async (bounds) => {
			const { item } = await open(name, lifetime, bounds);
			expect(item).toMatchObject({ code: 'lifetime' });
			expect(item.error).not.toMatch(/http|example\.com/);
		},
	);
});

test.each(vendors)(
	'an access at $name that has already ended is never handed on',
	async ({ name, lifetimes }) => {
		const { item } = await open(name, lifetimes.ended);
		expect(item).toMatchObject({ code: 'lifetime' });
		expect(item.error).toContain('has already ended');
	},
);
