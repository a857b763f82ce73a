import axios from 'axios';
import type { Send } from '../../nodes/core';
import { MeteroidApi } from '../../nodes/Meteroid/api';
import { getAll } from '../../nodes/Meteroid/resources/customer/getAll';

const { LIST_URL = '', LIST_KEY = '', LIST_SIMPLIFY } = process.env;
/** How often what is alive is counted. */
const everyPages = 4;

let pages = 0;
let peak = 0;

function alive(): number {
	global.gc?.();
	return process.memoryUsage().heapUsed;
}

const send: Send = async ({ path, query }) => {
	const { data } = await axios.get([LIST_URL, ...path].join('/'), {
		params: query,
		headers: { Authorization: `Bearer ${LIST_KEY}` },
	});
	if (++pages % everyPages === 0) peak = Math.max(peak, alive());
	return data;
};

async function list(limit: number): Promise<unknown[]> {
	const parameters: Record<string, unknown> = {
		which: 'all',
		onePerCustomer: false,
		returnAll: false,
		limit,
		simplify: LIST_SIMPLIFY === 'true',
		filters: {},
		options: {},
	};
	return await getAll.run(
		(name) => parameters[name],
		new MeteroidApi(send, 'https://api.meteroid.com'),
		() => {},
		{ isFirstVersion: false, today: '2026-11-27' },
	);
}

async function main(): Promise<void> {
	// What is loaded once is not the list's.
	await list(1000);
	const before = alive();
	peak = 0;
	const rows = await list(100_000);
	const held = alive() - before;
	const figures = {
		heldMB: held / 1e6,
		peakMB: Math.max(peak - before, held) / 1e6,
	};
	process.send?.({ ...figures, rows: rows.length });
	process.disconnect();
}

void main();
