import { SharedAnswers } from '../../nodes/core/campaign/sharedAnswers';

test('an answer is given until it is too old, and then let go', async () => {
	const answers = new SharedAnswers((askedAt, now) => now - askedAt < 1000);
	await answers.keep('one', Promise.resolve('1'), 0, false);
	await answers.keep('two', Promise.resolve('2'), 600, false);
	expect(await answers.get('one', 999)).toBe('1');
	expect(answers.get('one', 1000)).toBeUndefined();
	expect(await answers.get('two', 1000)).toBe('2');
});

test('of many large answers only the last are kept', async () => {
	const answers = new SharedAnswers(() => true);
	const large = 'x'.repeat(4_900_000);
	for (const key of ['a', 'b', 'c', 'd', 'e', 'f'])
		await answers.keep(key, Promise.resolve(large), 0, false);
	const kept = ['a', 'b', 'c', 'd', 'e', 'f'].filter((key) => answers.get(key, 0) !== undefined);
	expect(kept).toEqual(['c', 'd', 'e', 'f']);
});

test('an answer that is nested as deeply as nobody needs is kept like any other', async () => {
	const answers = new SharedAnswers(() => true);
	const deep: unknown = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000));
	await answers.keep('deep', Promise.resolve(deep), 0, false);
	expect(await answers.get('deep', 1)).toBe(deep);
});

test('an answer that fails is the same for all who ask, and takes no room', async () => {
	const answers = new SharedAnswers((askedAt, now) => now - askedAt < 1000);
	const failing = Promise.reject(new Error('refused'));
	await answers.keep('one', failing, 0, false);
	await expect(answers.get('one', 1)).rejects.toThrow('refused');
});

test('of earlier runs only the ways into portals are kept, and no failure', async () => {
	const answers = new SharedAnswers(() => true);
	await answers.keep('portal', Promise.resolve('p'), 0, true);
	await answers.keep('lookup', Promise.resolve('l'), 0, false);
	await answers.keep('refused', Promise.reject(new Error('refused')), 0, true);
	answers.forgetLookups();
	expect(await answers.get('portal', 1)).toBe('p');
	expect(answers.get('lookup', 1)).toBeUndefined();
	expect(answers.get('refused', 1)).toBeUndefined();
});
