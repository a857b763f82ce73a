// The engine's tests on the built package of one service: VENDOR=meteroid jest -c jest.packages.config.js
const config = require('./jest.config');
const vendors = require('./vendors.json');

const vendor = process.env.VENDOR;
const { node } = vendors[vendor];
const built = `<rootDir>/packages/n8n-nodes-${vendor}-portal/dist`;
const up = '^(?:\\.{1,2}/)+';
const absent = '<rootDir>/test/package/oneService/absent.js';

/** @type {import('jest').Config} */
module.exports = {
	...config,
	testMatch: [
		'**/test/engine/*.test.ts',
		`**/test/engine/${vendor}/*.test.ts`,
		'**/test/package/oneService/*.test.ts',
	],
	// Those of the node Portal Link, which is in no package of one service, and those of an invented vendor,
	// whose parts of core no one service has all of.
	testPathIgnorePatterns: [
		'/test/engine/(defaultExpressions|links|linkTrigger|messages|sendToPortal|tokens)\\.test\\.ts$',
		'/test/engine/(invented\\w+|triggerLookUp)\\.test\\.ts$',
	],
	testEnvironment: '<rootDir>/test/package/oneService/environment.js',
	testEnvironmentOptions: { vendor },
	reporters: ['default', ['<rootDir>/test/package/oneService/reporter.js', { vendor }]],
	moduleNameMapper: {
		...config.moduleNameMapper,
		// Of core a package has what its nodes import: one without lists has none of core/list.
		[`${up}(nodes/core/.*)$`]: [`${built}/$1`, absent],
		[`${up}(nodes/${node}/.*|credentials/${node}Api\\.credentials)$`]: `${built}/$1`,
		[`${up}(?:nodes|credentials)/.*$`]: absent,
	},
};
