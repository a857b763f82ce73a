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
	// Ours is jose, as in the usual tests. n8n 1.123 loads the other two, which are ES modules only, too.
	transformIgnorePatterns: ['/node_modules/(?!(jose|p-retry|is-network-error)/)'],
	moduleNameMapper: {
		'^n8n-core$': join(modules, 'n8n-core'),
		'^n8n-workflow$': join(modules, 'n8n-workflow'),
	},
	setupFilesAfterEnv: [
		...(base.setupFilesAfterEnv ?? []),
		'<rootDir>/test/versions/expressionEngine.ts',
	],
};
