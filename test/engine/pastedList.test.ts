import { hintsOf, runPortalLink } from '../support/portalLink';

const run = async (list: string, more = {}) =>
	await runPortalLink({ resource: 'campaign', operation: 'pastedList', list, ...more });

test('each row is a customer that comes from the input, and the line above the output counts them', async () => {
	const outcome = await run('clientId\temail\n0042\tana@example.com\n7\temma@example.com');
	expect(outcome.success).toEqual([
		{ json: { clientId: '0042', email: 'ana@example.com' }, pairedItem: { item: 0 } },
		{ json: { clientId: '7', email: 'emma@example.com' }, pairedItem: { item: 0 } },
	]);
	expect(hintsOf(outcome)).toEqual(['2 rows, with the columns “clientId” and “email”.']);
	expect(hintsOf(await run('email\nana@example.com'))).toEqual(['1 row, with the column “email”.']);
});

test('however many items come in, the list is given once', async () => {
	const { success } = await run('id\n1\n2', { items: [{ a: 1 }, { a: 2 }, { a: 3 }] });
	expect(success.map(({ json }) => json)).toEqual([{ id: '1' }, { id: '2' }]);
});

test('a name that looks like an expression is a name', async () => {
	const { success } = await run('id,name\n1,{{ $json.a }}', { items: [{ a: 'secret' }] });
	expect(success).toMatchObject([{ json: { name: '{{ $json.a }}' } }]);
	const { success: failed } = await run('={{ $json.a }}', { items: [{ a: 'id\n1' }] });
	expect(failed).toMatchObject([{ json: { error: 'invalid_input' } }]);
});

test('a list that cannot be read ends the run, or is one failed item', async () => {
	const list = 'id,name\n1,Ana,s3cret';
	const { error } = await run(list, { onError: 'stopWorkflow' });
	expect(error).toMatchObject({
		message: expect.stringContaining('Row 2 of the list'),
		context: { code: 'invalid_input' },
	});
	const { success } = await run(list, { items: [{ a: 1 }, { a: 2 }] });
	expect(success).toMatchObject([{ json: { error: 'invalid_input' }, pairedItem: { item: 0 } }]);
	expect(JSON.stringify([error?.message, error?.description, success])).not.toContain('s3cret');
});
