import { customer } from '../../support/portalLink';
import { openPortal, runOperation } from '../../support/portals';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();

/** A server on which two customers' aliases differ in what is at the edge alone. */
function playTwins(alias: string) {
	const { plain, another } = sandbox().cast.meteroid;
	const ids = new Map([
		[alias, plain.id],
		['acme', another.id],
	]);
	sandbox().answerWith(({ method, path }) => {
		const named = decodeURIComponent(path.split('/').at(-1) ?? '');
		const id = method === 'GET' ? ids.get(named) : undefined;
		return id === undefined ? undefined : { body: { id, alias: named, name: 'Twin' } };
	});
	return plain;
}

describe.each(['acme\t', '\tacme', 'acme\u00a0', '\u3000acme', 'acme\u200b'])(
	'meteroid: the alias %j',
	(alias) => {
		it('opens the portal of the customer who has it, and not that of the other', async () => {
			const { id } = playTwins(alias);
			const { success } = await openPortal('meteroid', sandbox(), {
				by: 'alias',
				customer: alias,
			});
			expect(success).toMatchObject([{ json: { customerId: id } }]);
		});

		it('comes out of Get as it is, and with spaces and line breaks around it names the same', async () => {
			const { id } = playTwins(alias);
			const { success } = await runOperation('meteroid', sandbox(), {
				parameters: {
					resource: 'customer',
					operation: 'get',
					customer: customer('alias', ` ${alias} \r\n`),
				},
			});
			expect(success).toMatchObject([{ json: { customerId: id, alias } }]);
		});
	},
);
