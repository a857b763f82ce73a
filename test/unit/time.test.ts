import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ofEpoch } from '../../nodes/core/reading/time';

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

test.each<[unknown, string | null]>([
	[1_790_000_000, '2026-09-21T14:13:20.000Z'],
	[1_790_000_000.5, '2026-09-21T14:13:20.500Z'],
	['1790000000', '2026-09-21T14:13:20.000Z'],
	[1_790_000_000_123, '2026-09-21T14:13:20.123Z'],
	['1790000000123', '2026-09-21T14:13:20.123Z'],
	[0, null],
	['', null],
	['soon', null],
	[null, null],
])('the epoch %j, in seconds or milliseconds, is %j', (epoch, iso) => {
	expect(ofEpoch(epoch)?.toISOString() ?? null).toBe(iso);
});
