import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { dayIn, inWords, isWithinDays, ofEpoch } from '../../nodes/core/reading/time';

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

test.each([
	[59, '59 seconds'],
	[60, '1 minute'],
	[3600, '1 hour'],
	[5400, '1 hour 30 minutes'],
	[86_401, '1 day 1 second'],
	[431_998, '4 days 23 hours'],
])('%d seconds are said as %s', (seconds, words) => {
	expect(inWords(seconds)).toBe(words);
});

test.each([
	['UTC', '2026-11-27'],
	['Pacific/Kiritimati', '2026-11-28'],
	['Pacific/Niue', '2026-11-26'],
])('the day in %s is that of its own clocks', (timeZone, day) => {
	expect(dayIn(timeZone, new Date('2026-11-27T10:30:00Z'))).toBe(day);
});

describe('a moment', () => {
	const now = Date.parse('2026-11-27T12:00:00Z');
	beforeEach(() => void jest.spyOn(Date, 'now').mockReturnValue(now));
	afterEach(() => jest.restoreAllMocks());

	test.each<[string | null, number, boolean]>([
		['2026-11-27T12:00:01Z', 3, true],
		['2026-11-30T12:00:00Z', 3, true],
		['2026-11-30T12:00:01Z', 3, false],
		['2099-01-01T00:00:00Z', Infinity, true],
		['2026-11-27T12:00:00Z', 3, false],
		['2026-11-27T11:59:59Z', Infinity, false],
		[null, Infinity, false],
	])('%s is within %d days: %s', (moment, days, isWithin) => {
		expect(isWithinDays(moment === null ? null : new Date(moment), days)).toBe(isWithin);
	});
});
