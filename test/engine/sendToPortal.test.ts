import type { IDataObject } from 'n8n-workflow';
import { ExecutionLifecycleHooks } from 'n8n-core';
import { languages } from '../../nodes/PortalLink/language/languages';
import { runPortalLink } from '../support/portalLink';

const words = languages.en.page;
const portalUrl = 'https://portal.example.com/p?token=a.b.c';

interface Answered {
	statusCode: number;
	headers: Record<string, string>;
	body?: string;
}

/** Runs the operation on these items; gives what the visitor is answered, and what goes on. */
async function answered(items: IDataObject[], parameters: IDataObject = {}) {
	const answers: Answered[] = [];
	const runHook = jest.spyOn(ExecutionLifecycleHooks.prototype, 'runHook');
	runHook.mockImplementation(async (name: string, given: unknown[]) => {
		if (name === 'sendResponse') answers.push(...(given as Answered[]));
	});
	const outcome = await runPortalLink({
		resource: 'page',
		operation: 'answer',
		items,
		credential: null,
		...parameters,
	});
	runHook.mockRestore();
	return { answers, ...outcome };
}

test('a visitor is sent on to the portal, by an answer that nobody keeps', async () => {
	const { answers, success } = await answered([{ portalUrl, customerId: 'cus_1' }]);
	expect(answers).toEqual([
		{
			statusCode: 303,
			headers: {
				Location: portalUrl,
				'Cache-Control': 'no-store',
				'Referrer-Policy': 'no-referrer',
			},
			body: undefined,
		},
	]);
	expect(success[0]?.json).toEqual({ portalUrl, customerId: 'cus_1', answered: 'portal' });
});

test.each([
	['There is no such customer. Check it. [not_found]', 'gone', 404],
	['not_found', 'gone', 404],
	['unreachable', 'unreachable', 503],
	['Meteroid did not answer. Try later. [unreachable]', 'unreachable', 503],
	['Somebody typed not_found here. [unauthorized]', 'unreachable', 503],
	[{ message: 'not_found' }, 'unreachable', 503],
] as const)('for the error %j the page is %s, with status %s', async (error, page, status) => {
	const { answers, success } = await answered([{ error, portalUrl }]);
	expect(answers).toMatchObject([{ statusCode: status, headers: { 'X-Frame-Options': 'DENY' } }]);
	expect(answers[0]?.body).toContain(`<h1>${words[page].title}</h1>`);
	expect(answers[0]?.headers).not.toHaveProperty('Content-Security-Policy');
	expect(success[0]?.json).toMatchObject({ answered: page });
});

test('what can be noted of an opening goes on for who reached the portal, and for nobody else', async () => {
	const opening = {
		customerId: 'cus_1',
		campaign: 'renewal',
		openedAt: '2026-11-27T10:00:00.000Z',
	};
	const openedAt = async (item: IDataObject) =>
		(await answered([{ ...opening, ...item }])).success[0]?.json.openedAt;
	const { success } = await answered([{ ...opening, portalUrl }]);
	expect(success[0]?.json).toMatchObject(opening);
	expect(await openedAt({ error: 'unreachable' })).toBeNull();
	expect(await openedAt({ portalUrl: 'nowhere' })).toBeUndefined();
});

test('the page is in the words and the look that the trigger has handed on', async () => {
	const page = {
		company: 'Acme',
		buttonColor: '#00aa00',
		unreachable: { language: 'es', title: 'Ahora no', text: 'Más tarde', button: 'Otra vez' },
	};
	const { answers } = await answered([{ error: 'unreachable', page }]);
	expect(answers[0]?.body).toMatch(/<html lang="es"[^]+#00aa00[^]+>Acme<[^]+<h1>Ahora no</);
});

test.each(['javascript:alert(1)', 'portal.example.com', undefined, 'https://a:b@example.com/'])(
	'nobody is sent to %j: the visitor sees a page, and the item fails',
	async (address) => {
		const { answers, success } = await answered([{ portalUrl: address }]);
		expect(answers).toMatchObject([{ statusCode: 503 }]);
		expect(success[0]?.json).toMatchObject({ error: 'invalid_input' });
	},
);

test('one visitor gets one answer, however many items there are', async () => {
	const items = [1, 2, 3].map((number) => ({ portalUrl: `https://portal.example.com/${number}` }));
	const { answers, success } = await answered(items);
	expect(answers).toMatchObject([{ headers: { Location: 'https://portal.example.com/1' } }]);
	expect(success).toHaveLength(3);
});
