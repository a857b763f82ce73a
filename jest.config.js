const bundledEngine = require('./test/support/bundledEngine');

// What the sandbox is asked and says is held against the vendors' contracts where CONTRACTS names their folder.
const contracts = '<rootDir>/test/support/contracts';
const heldAgainstContracts = {
	globalSetup: `${contracts}/setUp.ts`,
	setupFilesAfterEnv: [`${contracts}/each.ts`],
	globalTeardown: `${contracts}/tearDown.ts`,
};

/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	// These run on the packages of one service, by jest.packages.config.js.
	testPathIgnorePatterns: ['/test/package/oneService/'],
	transform: { '^.+\\.(ts|js)$': ['@swc/jest'] },
	// jose is published as ES modules only, so it goes through the transform as our own files do.
	transformIgnorePatterns: ['/node_modules/(?!jose/)'],
	moduleNameMapper: { '^(n8n-core|n8n-workflow)$': `${bundledEngine()}/$1.js` },
	setupFiles: ['<rootDir>/test/support/quietEngine.js'],
	testTimeout: 30_000,
	// Left alone, Jest keeps a core to itself, and on two the suite takes nearly twice as long.
	maxWorkers: '100%',
	...(process.env.CONTRACTS && heldAgainstContracts),
};
