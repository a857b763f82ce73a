// npm test: all that runs on the sources, but for the suites of `npm run test:faults`.
const config = require('./jest.config');
const faults = require('./jest.faults.config');

/** @type {import('jest').Config} */
module.exports = {
	...config,
	roots: ['<rootDir>/test/engine', '<rootDir>/test/unit'],
	testPathIgnorePatterns: faults.testMatch.map((path) => `^${path}$`),
};
