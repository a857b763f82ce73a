const { join } = require('node:path');
const base = require('../../jest.config');

const modules = process.env.N8N_MODULES;

/**
 * The tests as ever, with another n8n's engine and expressions under them.
 * @type {import('jest').Config}
 */
module.exports = {
	...base,
	rootDir: '../..',
	// n8n 1.123 loads these three by a way that Node knows and jest does not, unless they are transformed.
	transformIgnorePatterns: ['/node_modules/(?!(jose|p-retry|is-network-error)/)'],
	moduleNameMapper: {
		'^n8n-core$': join(modules, 'n8n-core'),
		'^n8n-workflow$': join(modules, 'n8n-workflow'),
	},
	setupFilesAfterEnv: ['<rootDir>/test/versions/expressionEngine.ts'],
};
