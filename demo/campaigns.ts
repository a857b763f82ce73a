export interface Counts {
	customers: number;
	delivered: number;
	/** How many customers were not reached, by code. */
	failed: Record<string, number>;
}

export interface Campaign {
	/** The file in examples/ without its ending, and the flow's ID in the demo's n8n. */
	id: string;
	provider: 'gigstack' | 'meteroid' | 'appstle';
	channel: 'email' | 'phone';
	/** What it must come to with the sandbox's customers. */
	expected: Counts;
}

export const campaigns: Campaign[] = [
	{
		id: 'campaign-email-meteroid',
		provider: 'meteroid',
		channel: 'email',
		expected: {
			customers: 20,
			delivered: 17,
			failed: { invalid_input: 1, no_email: 1, not_found: 1 },
		},
	},
	{
		id: 'campaign-email-gigstack',
		provider: 'gigstack',
		channel: 'email',
		expected: {
			customers: 20,
			delivered: 16,
			failed: { invalid_input: 1, not_found: 1, several_match: 2 },
		},
	},
	{
		id: 'campaign-email-appstle',
		provider: 'appstle',
		channel: 'email',
		expected: {
			customers: 20,
			delivered: 16,
			failed: { invalid_input: 1, no_email: 2, not_found: 1 },
		},
	},
	{
		id: 'campaign-sms-gigstack',
		provider: 'gigstack',
		channel: 'phone',
		expected: {
			customers: 20,
			delivered: 16,
			failed: { invalid_input: 1, no_phone: 2, not_found: 1 },
		},
	},
];

/** The sum over several campaigns. */
export function sum(all: Counts[]): Counts {
	return {
		customers: all.reduce((total, { customers }) => total + customers, 0),
		delivered: all.reduce((total, { delivered }) => total + delivered, 0),
		failed: countEach(
			all.flatMap(({ failed }) =>
				Object.entries(failed).flatMap(([code, count]) => Array<string>(count).fill(code)),
			),
		),
	};
}

/** How often each code occurs, in the order of the alphabet. */
export function countEach(codes: string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const code of [...codes].sort()) counts[code] = (counts[code] ?? 0) + 1;
	return counts;
}
