const { createHash } = require('node:crypto');
const {
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} = require('node:fs');
const { join, parse } = require('node:path');
const { buildSync } = require('esbuild');

const root = join(__dirname, '..', '..');
/** Each runs when it is asked for: most unit tests need n8n-workflow alone. */
const both = `
	Object.defineProperties(exports, {
		'n8n-core': { get: () => require('n8n-core') },
		'n8n-workflow': { get: () => require('n8n-workflow') },
	});
`;
/** Has the bundle run by the tests' environment, which keeps it compiled. */
const engine = "globalThis.runBundle(__dirname + '/bundle.js', module, require);\n";

/**
 * n8n's engine as it is, but in one file: every test file loads it anew, and its 1,700 files take Jest
 * three times as long. It is made when a dependency has changed.
 * @param home the folder whose node_modules hold it, with their lockfile
 * @returns the folder that has a file for each of its two packages, which share one engine
 */
function bundledEngine(home = root) {
	const lock = readFileSync(join(home, 'package-lock.json'));
	const version = createHash('sha256')
		.update(lock)
		.update(both + engine)
		.digest('hex')
		.slice(0, 16);
	const folder = join(home, 'node_modules', '.cache', `engine-${version}`);
	if (!existsSync(folder)) make(home, folder);
	return folder;
}

/** In n8n 1.123 the CommonJS files of n8n-workflow ask for each other in a way that esbuild cannot follow. */
function esModulesOf(home) {
	const { dir } = parse(require.resolve('n8n-workflow', { paths: [home] }));
	const isFollowed = !readFileSync(join(dir, 'index.js'), 'utf8').includes('factory(require');
	return isFollowed ? {} : { 'n8n-workflow': join(dir, '..', 'esm', 'index.js') };
}

/** Two runs may make it at once, so the folder comes to be only when it is whole. */
function make(home, folder) {
	const unfinished = `${folder}.${process.pid}`;
	mkdirSync(unfinished, { recursive: true });
	buildSync({
		stdin: { contents: both, resolveDir: home },
		outfile: join(unfinished, 'bundle.js'),
		bundle: true,
		platform: 'node',
		target: 'node20',
		external: ['*.node'],
		alias: esModulesOf(home),
	});
	writeFileSync(join(unfinished, 'engine.js'), engine);
	for (const name of ['n8n-core', 'n8n-workflow']) {
		const text = `module.exports = require('./engine.js')['${name}'];\n`;
		writeFileSync(join(unfinished, `${name}.js`), text);
	}
	try {
		renameSync(unfinished, folder);
	} catch (error) {
		if (!existsSync(folder)) throw error;
		rmSync(unfinished, { recursive: true });
	}
}

module.exports = bundledEngine;
