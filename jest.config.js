const { availableParallelism } = require('node:os');
const bundledEngine = require('./test/support/bundledEngine');

// What the sandbox is asked and says is held against the vendors' contracts where CONTRACTS names their folder.
const contracts = '<rootDir>/test/support/contracts';
const heldAgainstContracts = {
	globalSetup: `${contracts}/setUp.ts`,
	setupFilesAfterEnv: [`${contracts}/each.ts`],
	globalTeardown: `${contracts}/tearDown.ts`,
};

/**
 * All tests but those of `npm run packages`; what `npm test`, `test:faults` and `test:package` each run a part of.
 * @type {import('jest').Config}
 */
module.exports = {
	testEnvironment: '<rootDir>/test/support/engineEnvironment.js',
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
	// Left alone, Jest keeps a core to itself. Where there are few, it takes more workers to keep them
	// busy, as tests wait for servers nearly half of their time.
	maxWorkers: Math.max(4, availableParallelism()),
	...(process.env.CONTRACTS && heldAgainstContracts),
};
