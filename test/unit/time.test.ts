import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const time = JSON.stringify(join(__dirname, '../../nodes/core/reading/time'));

test.each(['UTC', 'America/Mexico_City', 'Asia/Tokyo'])(
	'a time without a zone is of UTC, wherever n8n runs: %s',
	(TZ) => {
		const program = `console.log(require(${time}).ofIso('2026-11-27T04:00:00'))`;
		const said = execFileSync(process.execPath, ['--import', 'tsx', '-e', program], {
			env: { ...process.env, TZ },
			encoding: 'utf8',
		});
		expect(said.trim()).toBe('2026-11-27T04:00:00.000Z');
	},
);
