import type { IDataObject } from 'n8n-workflow';
import { hintsOf, runPortalLink } from '../support/portalLink';

const compose = async (parameters: IDataObject, item: IDataObject) =>
	await runPortalLink({
		resource: 'message',
		operation: 'compose',
		company: 'Acme',
		items: [{ link: 'https://n8n.example.com/webhook/open-portal?t=a', ...item }],
		...parameters,
	});

const composed = async (name: string, item: IDataObject, language: string) => {
	const { success } = await compose({ name, language }, item);
	return success[0]?.json ?? {};
};

const whole = '={{ $json.first + " " + $json.last }}';

test.each<[string, IDataObject]>([
	[whole, {}],
	[whole, { first: null, last: null }],
	['={{ `${$json.first} ${$json.last}` }}', {}],
	['={{ $json.first && $json.last }}', {}],
	['={{ Number($json.first) }}', {}],
	['={{ $json.customerName }}', { customerName: 'N/A' }],
	['={{ $json.customerName }}', { customerName: '-' }],
	['={{ $json.customerName }}', { customerName: 'Sin nombre' }],
	['={{ $json.customerName }}', { customerName: 0 }],
])('nobody is greeted by what %s leaves where there is no name: %j', async (name, item) => {
	const { emailText, smsText } = await composed(name, item, 'en');
	expect(emailText).toMatch(/^Hello there,/);
	expect(smsText).toMatch(/^Hello there,/);
	expect((await composed(name, item, 'es')).emailText).toMatch(/^Hola:/);
});

test('whoever has one name of two is greeted by that', async () => {
	expect((await composed(whole, { first: 'Ana' }, 'en')).emailText).toMatch(/^Hello Ana,/);
	expect((await composed(whole, { last: 'Solís' }, 'es')).emailText).toMatch(/^Hola, Solís:/);
});

test.each(['Español (México)', 'N/A', 'es-', 7])(
	'a Language that nobody can read (%j) leaves nobody without a message, and is said above the output',
	async (language) => {
		const outcome = await compose(
			{ language: '={{ $json.language }}' },
			{ language: language as string },
		);
		const [message] = outcome.success.map(({ json }) => json);
		expect(message?.emailText).toMatch(/^Hello there,/);
		expect(message?.emailHtml).toContain('<html lang="en">');
		expect(hintsOf(outcome)).toEqual([expect.stringContaining('not a tag')]);
	},
);
