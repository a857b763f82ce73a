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
	setupFiles: ['<rootDir>/test/support/quietEngine.js'],
	testTimeout: 30_000,
};
