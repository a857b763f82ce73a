import { parseArgs } from 'node:util';
import { startSandbox } from './index';

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			port: { type: 'string', default: '0' },
			customers: { type: 'string', default: '300' },
		},
	});
	const sandbox = await startSandbox({
		port: Number(values.port),
		customerCount: Number(values.customers),
	});
	const { url, gigstack, meteroid, appstle } = sandbox;
	console.log(JSON.stringify({ url, gigstack, meteroid, appstle }));

	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void sandbox.stop());
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
