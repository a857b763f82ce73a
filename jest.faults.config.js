// npm run test:faults: the suites in which each vendor's answers, account, callers and users' input are put wrong
// in every way, one after the other, which takes its time. `npm test` runs all others.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const config = require('./jest.config');

const suites = [
	...['badInput', 'bounds', 'certificates', 'checkSetup', 'checkSetupReport', 'checkSetupTroubles'],
	...['checkSetupWebhooks', 'failedItems', 'failures', 'hostileItems', 'redirects'],
	...['refusedInFront', 'secretFields', 'secrets', 'signatures', 'triggerFuzz'],
	...['unexpectedAnswers'],
].map((name) => `test/engine/${name}.test.ts`);

const gone = suites.filter((path) => !existsSync(join(__dirname, path)));
if (gone.length > 0) throw new Error(`There is no ${gone.join(', ')}`);

/** @type {import('jest').Config} */
module.exports = { ...config, testMatch: suites.map((path) => `<rootDir>/${path}`) };
