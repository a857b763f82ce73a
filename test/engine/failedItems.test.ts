import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { fieldsOfSuccess } from '../../nodes/core/node/inputFields';
import { execute } from '../support/engine';
import { customer, hintsOf, runPortalLink, webhookUrl, sampleVendor } from '../support/portalLink';
import { openPortal, setupOf, type PortalRun } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendors, type VendorName } from '../vendors';

const sandbox = sandboxForTests();

const row = { customerId: '..', email: 'ana@example.com', plan: 'gold', message: 'Help', error: 1 };

describe.each(vendors.map(({ name }) => name))('an item of %s that fails', (name) => {
	const fail = async (run: Partial<PortalRun> = {}) =>
		await openPortal(name, sandbox(), {
			customer: '={{ $json.customerId }}',
			items: [row],
			onError: 'continueRegularOutput',
			...run,
		});
	const failure = { error: 'invalid_input', message: expect.stringContaining('“..”') };

	it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'with %s has its code, what happened, and the fields of the input',
		async (onError) => {
			const { success, failed } = await fail({ onError });
			const [items, others] =
				onError === 'continueErrorOutput' ? [failed, success] : [success, failed];
			expect(items.map(({ json }) => json)).toEqual([{ ...row, ...failure }]);
			expect(others).toEqual([]);
		},
	);

	it('stays alone in line where the user wants no input fields', async () => {
		const { success } = await fail({ includeInputFields: false });
		expect(success.map(({ json }) => json)).toEqual([failure]);
	});

	it('stays alone in line where an expression for the input fields fails, too', async () => {
		const includeInputFields = '={{ $json.customerId.nothing.x }}';
		const { success } = await execute({
			...setupOf(name, sandbox(), { parameters: { ...locator, includeInputFields } }),
			items: [{ json: row }],
			settings: { onError: 'continueRegularOutput' },
		});
		expect(success.map(({ json }) => json)).toEqual([failure]);
	});

	it('keeps the files of its input', async () => {
		const binary = { file: { data: 'aGk=', mimeType: 'text/plain' } };
		const { success } = await execute({
			...setupOf(name, sandbox(), { parameters: locator }),
			items: [{ json: row, binary }],
			settings: { onError: 'continueRegularOutput' },
		});
		expect(success).toMatchObject([{ binary }]);
	});

	it('has no link and no token of an earlier step in line with the others', async () => {
		const input = fc.dictionary(fc.constantFrom('plan', ...fieldsOfSuccess), fc.string());
		const items = fc.sample(input, 300).map((json) => ({ ...json, customerId: '..' }));
		const { success } = await fail({ items });
		expect(success).toHaveLength(items.length);
		for (const [index, { json }] of success.entries()) {
			const { plan } = items[index] as IDataObject;
			expect(json).toEqual({ customerId: '..', ...(plan !== undefined && { plan }), ...failure });
		}
	});

	it('is warned of where it goes on to the next node, and only there', async () => {
		const warning =
			/^(A failed item goes|3 failed items go) on to the next node\..+ without a link\..+Continue \(using error output\)\.$/;
		expect(hintsOf(await fail())).toEqual([expect.stringMatching(warning)]);
		const items = [row, row, row];
		expect(hintsOf(await fail({ items }))).toEqual([
			'0 links · 3 failed: 3 with an entry that is empty or not accepted',
			expect.stringMatching(warning),
		]);
		const onError = 'continueErrorOutput';
		expect(hintsOf(await fail({ items, onError }))).toEqual([
			'0 links · 3 failed: 3 with an entry that is empty or not accepted',
		]);
	});
});

const locator = { customer: customer('id', '={{ $json.customerId }}') };

describe('an item of Portal Link that fails', () => {
	it('keeps its row, but no link of an earlier step', async () => {
		const { success } = await runPortalLink({
			resource: 'link',
			operation: 'create',
			provider: sampleVendor.name,
			customer: customer('id', '={{ $json.id }}'),
			webhookUrl,
			items: [{ id: '', email: 'ana@example.com', link: 'https://old.example/?t=1', token: 'x' }],
		});
		expect(success.map(({ json }) => json)).toEqual([
			{ id: '', email: 'ana@example.com', error: 'invalid_input', message: expect.any(String) },
		]);
	});

	it.each([
		['link', 'verify', 'linkToken'],
		['token', 'verify', 'token'],
		['token', 'decode', 'token'],
	] as const)(
		'brings nothing along that could be taken for checked: %s, %s',
		async (resource, operation, field) => {
			const { success } = await runPortalLink({
				resource,
				operation,
				webhookUrl,
				[field]: 'forged',
				keySource: 'sharedSecret',
				items: [{ customer: 'cus_1', customerMode: 'id', claims: { sub: 'cus_1' } }],
			});
			expect(Object.keys(success[0]?.json ?? {})).toEqual(['error', 'message']);
		},
	);
});

describe.each(vendors.map(({ name }) => name))('version 1 of %s', (name) => {
	const fail = async (onError: PortalRun['onError'], items: object[] = [row]) =>
		await execute({
			...setupOf(name as VendorName, sandbox(), { parameters: locator }),
			items: items.map((json) => ({ json: json as IDataObject })),
			settings: { onError, typeVersion: 1 },
		});
	const text = expect.stringMatching(/“\.\.”.+\[invalid_input\]$/);

	it('writes the code behind the text on the error branch', async () => {
		const { success, failed } = await fail('continueErrorOutput');
		expect(success).toEqual([]);
		expect(failed.map(({ json }) => json)).toEqual([{ ...row, error: text }]);
	});

	it('keeps nothing of the input in line, and has the code in a field of its own', async () => {
		const { success } = await fail('continueRegularOutput');
		expect(success.map(({ json }) => json)).toEqual([{ error: text, code: 'invalid_input' }]);
	});

	it('says where it stops what it always said', async () => {
		const { error } = await fail('stopWorkflow', [row, row]);
		expect(error?.description).not.toContain('On Error');
	});
});
