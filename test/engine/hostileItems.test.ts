import type { IDataObject } from 'n8n-workflow';
import { customer, runPortalLink, sampleVendor, webhookUrl } from '../support/portalLink';
import { openPortal } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import type { VendorName } from '../vendors';
import { vendors } from '../vendors';

const sandbox = sandboxForTests();
const evil = 'https://evil.example/portal';

/** Fields that would be laid over the result, break the way back to an item, or be taken for it. */
const kinds: Array<() => IDataObject> = [
	() => ({}),
	() => ({ portalUrl: evil, token: 'evil', link: evil, expiresAt: 'never', emailHtml: evil }),
	() => JSON.parse('{"__proto__": {"portalUrl": "https://evil.example/portal", "isEvil": true}}'),
	() => ({ constructor: { prototype: { isEvil: true } }, prototype: 1, hasOwnProperty: null }),
	() => ({ toString: 'x', valueOf: 'x', toJSON: 'x' }),
	() => ({ pairedItem: 0, json: { item: 7 }, binary: {}, $json: {}, error: '' }),
	() => ({ error: { message: 'x' } }),
	() => ({ length: -1, 0: 'x', '': 'empty', ' ': 'space', 'a.b': 1, 'a[0]': 1 }),
	() => ({ text: '{{ $json.token }}', more: '={{ 1 + 1 }}', name: '{link}{name}' }),
	() => ({ name: '\0\ud800\u202e\r\nBcc: all@evil.example', email: 'none' }),
	() => ({ long: 'x'.repeat(10_000) }),
	() => ({ deep: nested(200) }),
	() => ({ many: Array.from({ length: 500 }, (_, index) => ({ [index]: index })) }),
	() => ({ nothing: null, no: false, zero: 0, list: [], object: {} }),
	() => ({ id: 'of another', customerName: 'Another', phone: '+525512345678' }),
	() => ({ provider: 'evil', purpose: 'evil', subject: 'evil', claims: { sub: 'evil' } }),
];

function nested(depth: number): IDataObject {
	return depth === 0 ? {} : { deeper: nested(depth - 1) };
}

const isPolluted = () => 'isEvil' in {} || 'portalUrl' in {};

/** As many items as there are seats, kind after kind, each with its seat. */
const seated = (seats: number) =>
	Array.from({ length: seats }, (_, seat) =>
		Object.assign(kinds[seat % kinds.length]?.() ?? {}, { seat }),
	);

test.each([
	[
		'a signed link',
		{
			resource: 'link' as const,
			operation: 'create',
			provider: sampleVendor.name,
			webhookUrl,
			customer: customer('id', '=cus_{{ $json.seat }}'),
		},
	],
	[
		'a message',
		{
			resource: 'message' as const,
			operation: 'compose',
			company: 'Acme',
			name: '={{ $json.name }}',
			link: '=https://n8n.example.com/webhook/open-portal?t={{ $json.seat }}',
		},
	],
])('of many hostile items each has %s of its own, and none is lost', async (_title, run) => {
	const items = seated(480);
	const { success } = await runPortalLink({ ...run, items });
	expect(success.map(({ pairedItem }) => pairedItem)).toEqual(items.map((_, item) => ({ item })));
	for (const [seat, { json }] of success.entries()) {
		expect(json).toHaveProperty('seat', seat);
		expect(json).not.toHaveProperty('error');
		const { link, emailText } = json;
		if (emailText === undefined) {
			const [, claims = ''] = (new URL(String(link)).searchParams.get('t') ?? '').split('.');
			const { sub } = JSON.parse(Buffer.from(claims, 'base64url').toString());
			expect(sub).toBe(`${sampleVendor.name}:id:cus_${seat}`);
		} else {
			const links = String(emailText).match(/https?:\S+/g);
			expect(links).toEqual([`https://n8n.example.com/webhook/open-portal?t=${seat}`]);
			expect(JSON.stringify([emailText, json.emailHtml])).not.toMatch(/evil\.example/);
		}
	}
	expect(isPolluted()).toBe(false);
});

test.each(vendors)('hostile items at $name: each its own link, or none', async ({ name }) => {
	const people = peopleOf(name);
	const items = seated(160).map((item, seat) => ({
		...item,
		// Every fifth is nobody.
		whom: seat % 5 === 0 ? '' : String(people[seat % people.length]),
	}));
	const { success, failed } = await openPortal(name, sandbox(), {
		customer: '={{ $json.whom }}',
		items,
		onError: 'continueErrorOutput',
	});
	expect(failed.map(({ json }) => json.seat)).toEqual(
		items.filter(({ whom }) => whom === '').map(({ seat }) => seat),
	);
	expect(
		failed.filter(({ json }) => json.portalUrl !== undefined && json.portalUrl !== evil),
	).toEqual([]);
	expect(success).toHaveLength(items.length - failed.length);
	for (const { json, pairedItem } of success) {
		const item = items[Number(json.seat)];
		expect(pairedItem).toEqual({ item: item?.seat });
		expect(json.customerId).toBe(item?.whom);
		expect(String(json.portalUrl)).toMatch(/^http:\/\/127\.0\.0\.1/);
		expect(json.token).not.toBe('evil');
	}
	expect(isPolluted()).toBe(false);
});

function peopleOf(name: VendorName): Array<string | number> {
	return sandbox()
		.customers[name].slice(0, 40)
		.map(({ id }) => id);
}
