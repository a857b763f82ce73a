import type { IDataObject } from 'n8n-workflow';
import type { Conditions } from '../../sandbox';
import type { Figures } from './measure';

export interface BenchCase {
	name: string;
	title: string;
	provider: 'gigstack' | 'meteroid';
	customers: number;
	/** How often each customer is in the list. */
	times?: number;
	/** How often both sides run in turn, where that takes seconds only; the fastest run of each counts. */
	runs?: number;
	conditions: Partial<Conditions>;
	/** Options of our node; what stands here, a user would have to set. */
	options?: IDataObject;
	/** How many our node gets at a time, in n8n's Loop Over Items; all where it is not given. */
	batchSize?: number;
	/** What the other side is: the HTTP Request node in one of two ways, n8n's JWT node, for links that are signed, or our node without a loop. */
	other?: 'all at once' | 'one after another' | 'JWT node' | 'ours in one run';
	/** What the case must reach, in words, and whether it does. */
	target: string;
	reached(ours: Figures, other: Figures | null, earlier: Map<string, Figures>): boolean;
}

const delayMs = 100;
const nearlyAsFast = (ours: Figures, other: Figures | null) =>
	deliversAll(ours) && other !== null && ours.ratePerSecond >= 0.9 * other.ratePerSecond;
/** A batch ends with its last answer: no two batches wait for theirs at once, however fast the node is. */
const nearlyAsFastButForWaiting =
	(customers: number, batchSize: number) => (ours: Figures, other: Figures | null) => {
		const waiting = ((customers / batchSize) * delayMs) / 1000;
		const seconds = customers / ours.ratePerSecond - waiting;
		return (
			deliversAll(ours) && other !== null && seconds <= customers / (0.9 * other.ratePerSecond)
		);
	};
const deliversAll = (figures: Figures) => figures.deliveredShare === 1;

export const benchCases: BenchCase[] = [
	{
		name: 'noLimit1000',
		title: 'No limit, 1,000 customers',
		provider: 'meteroid',
		customers: 1000,
		conditions: { delayMs },
		other: 'all at once',
		target: 'all delivered',
		reached: deliversAll,
	},
	{
		name: 'noLimit2000',
		title: 'No limit, 2,000 customers',
		provider: 'meteroid',
		customers: 2000,
		conditions: { delayMs },
		other: 'all at once',
		target: '1.2 × the rate',
		reached: (ours, other) =>
			deliversAll(ours) && other !== null && ours.ratePerSecond >= 1.2 * other.ratePerSecond,
	},
	{
		name: 'noLimit10000',
		title: 'No limit, 10,000 customers',
		provider: 'meteroid',
		customers: 10_000,
		conditions: { delayMs },
		other: 'all at once',
		target: '1.4 × the rate, 0.7 × memory and CPU',
		reached: (ours, other) =>
			deliversAll(ours) &&
			other !== null &&
			ours.ratePerSecond >= 1.4 * other.ratePerSecond &&
			ours.peakMemoryMB <= 0.7 * other.peakMemoryMB &&
			ours.cpuSeconds <= 0.7 * other.cpuSeconds,
	},
	{
		name: 'items100000',
		title: 'No limit, 100,000 customers',
		provider: 'meteroid',
		customers: 100_000,
		conditions: { delayMs },
		target: '1.15 × the time per item of 10,000',
		reached: (ours, _other, earlier) => {
			const tenThousand = earlier.get('noLimit10000');
			return (
				deliversAll(ours) &&
				tenThousand !== undefined &&
				ours.ratePerSecond * 1.15 >= tenThousand.ratePerSecond
			);
		},
	},
	{
		name: 'limit50RetryAfter',
		title: '50 a second with Retry-After, 2,000 customers',
		provider: 'meteroid',
		customers: 2000,
		conditions: { delayMs, requestsPerSecond: 50, retryAfter: 'seconds' },
		other: 'all at once',
		target: 'all delivered, 47 a second',
		reached: (ours) => deliversAll(ours) && ours.ratePerSecond >= 47,
	},
	{
		name: 'limit50',
		title: '50 a second without Retry-After, 2,000 customers',
		provider: 'meteroid',
		customers: 2000,
		conditions: { delayMs, requestsPerSecond: 50, retryAfter: 'none' },
		other: 'all at once',
		target: 'all delivered, 40 a second',
		reached: (ours) => deliversAll(ours) && ours.ratePerSecond >= 40,
	},
	{
		name: 'faults10',
		title: 'One answer in ten fails, 1,000 customers',
		provider: 'meteroid',
		customers: 1000,
		conditions: { delayMs, faultShare: 0.1 },
		other: 'all at once',
		target: 'all delivered, 1.25 requests each',
		reached: (ours) => deliversAll(ours) && ours.requestsPerItem <= 1.25,
	},
	{
		name: 'goesDown',
		title: 'The provider goes down in the middle of 2,000 customers',
		provider: 'meteroid',
		customers: 2000,
		conditions: { delayMs, downAfterRequests: 1000 },
		options: { giveUpAfterSeconds: 20 },
		other: 'all at once',
		target: 'half delivered, stops trying',
		reached: (ours) => ours.deliveredShare === 0.5 && ours.requestsPerItem <= 0.65,
	},
	{
		name: 'duplicates',
		title: '500 customers, each ten times in the list',
		provider: 'meteroid',
		customers: 500,
		times: 10,
		conditions: { delayMs },
		other: 'all at once',
		target: 'one request a customer',
		reached: (ours) => deliversAll(ours) && ours.requestsPerItem === 0.1,
	},
	{
		name: 'batches10000',
		title: '10,000 customers in batches of 100, against one run',
		provider: 'meteroid',
		customers: 10_000,
		batchSize: 100,
		conditions: { delayMs },
		other: 'ours in one run',
		target: '0.9 × the rate, one answer a batch aside',
		reached: nearlyAsFastButForWaiting(10_000, 100),
	},
	{
		name: 'batchesLimit50',
		title: '2,000 customers in batches of 100, 50 a second with Retry-After, against one run',
		provider: 'meteroid',
		customers: 2000,
		batchSize: 100,
		conditions: { delayMs, requestsPerSecond: 50, retryAfter: 'seconds' },
		other: 'ours in one run',
		target: '0.9 × the rate',
		reached: nearlyAsFast,
	},
	{
		name: 'sequential',
		title: 'gigstack, 300 customers, against one after another',
		provider: 'gigstack',
		customers: 300,
		conditions: { delayMs },
		other: 'one after another',
		target: '15 × the rate',
		reached: (ours, other) =>
			deliversAll(ours) && other !== null && ours.ratePerSecond >= 15 * other.ratePerSecond,
	},
	{
		name: 'links10000',
		title: '10,000 links signed, against the JWT node',
		provider: 'meteroid',
		customers: 10_000,
		conditions: {},
		other: 'JWT node',
		runs: 5,
		target: 'the rate, no request',
		reached: (ours, other) =>
			deliversAll(ours) &&
			ours.requestsPerItem === 0 &&
			other !== null &&
			ours.ratePerSecond >= other.ratePerSecond,
	},
];
