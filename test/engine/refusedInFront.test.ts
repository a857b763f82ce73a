import { answeredIn } from '../support/answered';
import { sandboxForTests } from '../support/sandbox';
import { vendors } from '../vendors';

const sandbox = sandboxForTests();
const answered = answeredIn(sandbox);

describe.each(vendors)('in front of $name', ({ name }) => {
	it.each([
		[401, '<html><head><title>401 Authorization Required</title></head></html>'],
		[401, '<!DOCTYPE html><title>Sign in ・ Access</title>'],
		[403, '\r\n<HTML><BODY>Request blocked. Incident 1234567890</BODY></HTML>'],
	])('a web page with status %d says nothing of the key: %j', async (status, body) => {
		const headers = { 'content-type': 'text/html' };
		const { error, message } = await answered(name, { status, headers, body });
		expect(error).toBe('unexpected_answer');
		expect(message).toContain(`with a web page, not the API (HTTP ${status})`);
		expect(message).not.toMatch(/key|permission|html|incident/i);
	});

	it.each([401, 403])('status %d by the API itself is about the key', async (status) => {
		const { error, message } = await answered(name, { status, body: { message: 'No' } });
		expect(error).toMatch(/unauthorized|forbidden/);
		expect(message).toContain('key');
	});
});
