// The engine's tests on the built package of one service: VENDOR=meteroid jest -c jest.packages.config.js
// What a package can break is what it was put together from: a file that is not there, an import that leads
// elsewhere. So these are suites that between them load each of its files, which the thresholds below see to.
// What the code then does is the same as in `npm test` and `npm run test:faults`, which run all suites on the same sources.
const { readdirSync, readFileSync } = require('node:fs');
const { dirname, join, posix } = require('node:path');
const config = require('./jest.config');
const vendors = require('./vendors.json');

const vendor = process.env.VENDOR;
const { node } = vendors[vendor];
const dist = `packages/n8n-nodes-${vendor}-portal/dist`;
const built = `<rootDir>/${dist}`;
const up = '^(?:\\.{1,2}/)+';
const absent = '<rootDir>/test/package/oneService/absent.js';
const suites = [
	...['checkSetup', 'credentials', 'getCustomer', 'getMany', 'getRow', 'run'],
	...['triggerRegistration', 'triggers', `${vendor}/*`],
];

const texts = new Map(
	readdirSync(join(__dirname, dist), { recursive: true })
		.filter((path) => path.endsWith('.js'))
		.map((path) => [
			`${dist}/${path.replaceAll('\\', '/')}`,
			readFileSync(join(__dirname, dist, path), 'utf8'),
		]),
);
const asked = new Set(
	[...texts].flatMap(([path, text]) =>
		[...text.matchAll(/require\("(\.[^"]+)"\)/g)].flatMap(([, to]) => {
			const file = posix.join(dirname(path), to);
			return [`${file}.js`, `${file}/index.js`];
		}),
	),
);
const isOwn = (path) => path.includes(`/${node}/`) || path.includes('/credentials/');
/** Files of core are there for their types alone, too: nothing asks for those. */
const scripts = [...texts].flatMap(([path, text]) =>
	asked.has(path) || (isOwn(path) && /\bexports\.\w+ = /.test(text)) ? path : [],
);
/** Something of each has to run, and of the vendor's own a function. */
const thresholdOf = (path) => ({ statements: 1, ...(isOwn(path) && { functions: 1 }) });

/** @type {import('jest').Config} */
module.exports = {
	...config,
	roots: ['<rootDir>/test', built],
	testMatch: [
		...suites.map((name) => `**/test/engine/${name}.test.ts`),
		'**/test/package/oneService/*.test.ts',
	],
	testPathIgnorePatterns: [],
	// `npm run packages` tests two packages at once.
	maxWorkers: 2,
	collectCoverage: true,
	coverageProvider: 'v8',
	coverageReporters: ['text-summary'],
	collectCoverageFrom: scripts,
	coverageThreshold: Object.fromEntries(scripts.map((path) => [path, thresholdOf(path)])),
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
