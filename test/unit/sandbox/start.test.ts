import { spawn } from 'node:child_process';
import { once } from 'node:events';
import axios from 'axios';

describe('the sandbox as a program', () => {
	it('prints its addresses and keys on one line and stops when asked', async () => {
		const program = spawn(process.execPath, ['--import', 'tsx', 'sandbox/start.ts']);
		const [line] = await once(program.stdout, 'data');
		const { url, gigstack, meteroid, appstle } = JSON.parse(String(line));
		const { status } = await axios.get(`${url}/_sandbox/statistics`, { proxy: false });

		expect(status).toBe(200);
		expect([gigstack.apiKey, meteroid.apiKey, appstle.apiKey]).not.toContain(undefined);

		program.kill('SIGTERM');
		expect(await once(program, 'exit')).toEqual([0, null]);
	});
});
