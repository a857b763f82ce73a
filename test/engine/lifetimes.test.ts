import type { IDataObject } from 'n8n-workflow';
import { minutes } from '../support/durations';
import { openPortal } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendors, type VendorName } from '../vendors';
import type { LifetimeSituation } from '../vendors/lifetimes';

const sandbox = sandboxForTests();

/** The options for how long, as a version of the node has them, from seconds. */
interface LifetimeOptions {
	version: number;
	asked(seconds: number): IDataObject;
	atLeast(seconds: number): IDataObject;
	atMost(seconds: number): IDataObject;
}

const inSeconds: LifetimeOptions = {
	version: 1,
	asked: (seconds) => ({ expiresInSeconds: seconds }),
	atLeast: (seconds) => ({ minimumLifetimeSeconds: seconds }),
	atMost: (seconds) => ({ maximumLifetimeSeconds: seconds }),
};
const inMinutes: LifetimeOptions = {
	version: 2,
	asked: (seconds) => ({ lifetime: minutes(seconds / 60) }),
	atLeast: (seconds) => ({ minimumLifetime: minutes(Math.floor(seconds / 60)) }),
	atMost: (seconds) => ({ maximumLifetime: minutes(Math.ceil(seconds / 60)) }),
};
const versions = [inSeconds, inMinutes];

async function open(
	name: VendorName,
	{ operation = 'getToken', asked, conditions = {}, answer }: LifetimeSituation,
	bounds: IDataObject = {},
	{ version, asked: optionFor } = inMinutes,
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
		options: { ...(asked !== undefined && optionFor(asked)), ...bounds },
		onError: 'continueRegularOutput',
		version,
	});
	const item = success[0]?.json ?? {};
	const secondsFromStart = (Date.parse(String(item.expiresAt)) - before) / 1000;
	const { code, error, message } = item;
	const failure = version === 1 ? { code, text: error } : { code: error, text: message };
	return { item, failure, secondsFromStart };
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

	describe.each(versions)('in version $version of the node', (options) => {
		const { atLeast, atMost } = options;

		it.each([
			['at least', atLeast(seconds + 60)],
			['at most', atMost(seconds - 100)],
		])('fails outside of bounds (%s)', async (words, bounds) => {
			const { item, failure } = await open(name, lifetime, bounds, options);
			expect(failure.code).toBe('lifetime');
			expect(failure.text).toMatch(new RegExp(`works for \\d.+; you asked for ${words} \\d`));
			expect(JSON.stringify(item)).not.toMatch(/eyJ|http/);
		});

		it('is let through inside of bounds', async () => {
			const bounds = { ...atLeast(seconds - 100), ...atMost(seconds + 2) };
			const { item } = await open(name, lifetime, bounds, options);
			expect(item.portalUrl).toEqual(expect.stringContaining('http'));
		});
	});

	it('is let through by Maximum Lifetime as it comes', async () => {
		const { item } = await open(name, lifetime, { maximumLifetime: { duration: {} } });
		expect(item.portalUrl).toEqual(expect.stringContaining('http'));
	});
});

/** Those of whose links anybody says when they end. */
const telling = vendors.flatMap(({ name, lifetimes: { ended } }) =>
	ended ? [{ name, ended }] : [],
);

test.each(telling)(
	'the usual links of $name pass Minimum Lifetime as it comes',
	async ({ name }) => {
		const { item } = await open(name, {}, { minimumLifetime: { duration: {} } });
		expect(item.portalUrl).toEqual(expect.stringContaining('http'));
	},
);

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

	describe.each(versions)('in version $version of the node', (options) => {
		it('fails when there is a maximum, however long', async () => {
			const { failure } = await open(name, lifetime, options.atMost(10 ** 12), options);
			expect(failure.code).toBe('lifetime');
			expect(failure.text).toContain('works forever');
		});

		it('is taken for longer than any minimum', async () => {
			const { item } = await open(name, lifetime, options.atLeast(10 ** 12), options);
			expect(item).toMatchObject({ expirySource: 'never' });
		});
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

	it.each(versions)('fails when there are bounds, in version $version', async (options) => {
		for (const bounds of [options.atLeast(60), options.atMost(10 ** 9)]) {
			const { failure } = await open(name, lifetime, bounds, options);
			expect(failure.code).toBe('lifetime');
			expect(failure.text).not.toMatch(/http|example\.com/);
		}
	});
});

test.each(telling)(
	'an access at $name that has already ended is never handed on',
	async ({ name, ended }) => {
		const { item } = await open(name, ended);
		expect(item).toMatchObject({ error: 'lifetime' });
		expect(item.message).toContain('has already expired');
	},
);
