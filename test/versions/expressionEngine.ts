import { Expression } from 'n8n-workflow';

// A bare process evaluates expressions by n8n's older engine. This one is what n8n itself starts.
if (process.env.N8N_EXPRESSION_ENGINE === 'vm') {
	beforeAll(async () => {
		await Expression.initExpressionEngine({
			engine: 'vm',
			poolSize: 1,
			maxCodeCacheSize: 1024,
			bridgeTimeout: 5000,
			bridgeMemoryLimit: 128,
		});
	});
	test('expressions are evaluated by the engine that was asked for', () => {
		expect(Expression.getActiveImplementation()).toBe('vm');
	});
	afterAll(async () => await Expression.disposeExpressionEngine());
}
