import fastify from 'fastify';

/** Hands the flows their list of customers and takes down what they delivered. */
export interface BenchDesk {
	url: string;
	lay(customers: object[], times: number): void;
	/** What the last flow reported. Fails if it reported nothing. */
	delivered(): number;
	/** From when the list was handed out to when the report came. */
	seconds(): number;
	close(): Promise<void>;
}

export async function openDesk(): Promise<BenchDesk> {
	const app = fastify();
	let list: object[] = [];
	let report: Record<string, unknown> | null = null;
	let handedOutAt = 0;
	let reportedAt = 0;
	app.get('/customers', async () => {
		handedOutAt = performance.now();
		return list;
	});
	app.post('/report', async (request) => {
		reportedAt = performance.now();
		report = Object(request.body);
		return {};
	});
	const url = await app.listen({ host: '127.0.0.1', port: 0 });
	return {
		url,
		lay(customers, times) {
			report = null;
			list = Array.from({ length: times }, () => customers).flat();
		},
		delivered() {
			if (report === null) throw new Error('The flow did not report what it delivered');
			// Without a single one, n8n's Summarize gives no count.
			return Number(Object.values(report)[0] ?? 0);
		},
		seconds: () => (reportedAt - handedOutAt) / 1000,
		close: async () => await app.close(),
	};
}
