import type { IDataObject } from 'n8n-workflow';
import { runPortalLink } from '../support/portalLink';

const composed = async (name: unknown, item: IDataObject, language: string) => {
	const { success } = await runPortalLink({
		resource: 'message',
		operation: 'compose',
		items: [{ link: 'https://n8n.example.com/webhook/open-portal?t=a', ...item }],
		name,
		language,
	});
	return success[0]?.json ?? {};
};

const whole = '={{ $json.first + " " + $json.last }}';

test.each<[unknown, IDataObject]>([
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
	expect((await composed(name, item, 'es')).emailText).toMatch(/^Hola de nuevo:/);
});

test('whoever has one name of two is greeted by that', async () => {
	expect((await composed(whole, { first: 'Ana' }, 'en')).emailText).toMatch(/^Hello Ana,/);
	expect((await composed(whole, { last: 'Solís' }, 'es')).emailText).toMatch(/^Hola Solís:/);
});
