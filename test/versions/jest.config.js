const { join } = require('node:path');
const base = require('../../jest.config');
const bundledEngine = require('../support/bundledEngine');

const { N8N_HOME: home, N8N_EXPRESSION_ENGINE: expressions } = process.env;

/** The newer engine for expressions looks for its files beside those of the package that it comes in. */
const engine =
	expressions === 'vm'
		? { '^(n8n-core|n8n-workflow)$': join(home, 'node_modules', '$1') }
		: { '^(n8n-core|n8n-workflow)$': `${bundledEngine(home)}/$1.js` };

/**
 * The tests as ever, with another n8n's engine and expressions under them.
 * @type {import('jest').Config}
 */
module.exports = {
	...base,
	rootDir: '../..',
	moduleNameMapper: engine,
	// n8n's newer engine for expressions is slower, and a machine is seldom idle for as long as all runs take.
	testTimeout: 120_000,
	setupFilesAfterEnv: [
		...(base.setupFilesAfterEnv ?? []),
		'<rootDir>/test/versions/expressionEngine.ts',
	],
};
