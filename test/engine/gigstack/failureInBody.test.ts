import { answeredIn } from '../../support/answered';
import { sandboxForTests } from '../../support/sandbox';

const answered = answeredIn(sandboxForTests());

describe('answers with status 200 that are failures', () => {
	it.each([
		[{ success: false, message: 'Client not found' }, 'not_found'],
		[{ error: 'resource_not_found' }, 'not_found'],
		[{ error: { code: 'unauthorized', message: 'Bad token' } }, 'unauthorized'],
		[{ error: { code: 'insufficient_permissions' } }, 'forbidden'],
		[{ error: { code: 'validation_failed', details: [] } }, 'invalid_input'],
		[{ error: { code: 'rate_limit_exceeded' } }, 'rate_limited'],
		[{ error: { code: 'service_unavailable' } }, 'unreachable'],
		[{ success: false, data: { url: 'https://portal.example.com' } }, 'unexpected_answer'],
		[{ error: { message: 'Something' } }, 'unexpected_answer'],
		[{ error: 'Client not found' }, 'not_found'],
		[{ success: false, error: { code: 'webhook_plan_required' } }, 'forbidden'],
		[{ error: 'invalid_field_value', message: 'id' }, 'invalid_input'],
		[{ error: { code: 'business_rule_violation' } }, 'invalid_input'],
		[{ error: { code: 'resource_conflict' } }, 'invalid_input'],
		[{ error: { code: 'cfdi_service_error' } }, 'unreachable'],
		[{ error: { code: 'database_error' } }, 'unreachable'],
	])('%j is %s', async (body, code) => {
		expect(await answered('gigstack', { body })).toMatchObject({ error: code });
	});

	it.each([
		[429, 'rate_limited'],
		[500, 'unreachable'],
		[503, 'unreachable'],
		[401, 'unauthorized'],
		[403, 'forbidden'],
		[422, 'invalid_input'],
	])('a code that nobody knows does not hide status %d', async (status, code) => {
		for (const body of [
			{ error: { code: 'brand_new_code', message: 'Not found' } },
			{ success: false, error: 'brand_new_code' },
			{ error: 'Something is not found' },
		]) {
			expect(await answered('gigstack', { status, body })).toMatchObject({ error: code });
		}
	});

	it.each([
		[429, 'forbidden', 'rate_limited'],
		[500, 'validation_failed', 'unreachable'],
		[401, 'resource_not_found', 'unauthorized'],
		[409, 'resource_not_found', 'not_found'],
	])('status %d with the code %s is %s', async (status, known, code) => {
		const body = { error: { code: known, message: 'x' } };
		expect(await answered('gigstack', { status, body })).toMatchObject({ error: code });
	});

	it('names the keys that came where there is no link, never their values', async () => {
		const { message } = await answered('gigstack', {
			body: { data: { session: 'S3CRET', id: 1 } },
		});
		expect(message).toContain('session, id');
		expect(message).not.toContain('S3CRET');
	});
});
