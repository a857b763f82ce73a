// `npm run release -- patch|minor|major|1.2.3`: the version in package.json and the lockfile, the changelog's
// heading, a commit and a tag. A script of its own, because .npmrc turns off the ones that npm itself would run.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const unreleased = /^## Unreleased$/im;

function run(program, ...parameters) {
	return execFileSync(program, parameters, {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
	});
}

function git(...parameters) {
	return run('git', ...parameters).trim();
}

function version() {
	return JSON.parse(readFileSync('package.json', 'utf8')).version;
}

function isReleased(version) {
	return git('tag', '--list', `v${version}`) !== '';
}

/** What stands under the heading of what is not released yet. */
function changes(changelog) {
	const [, after = ''] = changelog.split(unreleased);
	return after.split(/^## /m)[0].trim();
}

function obstacle([bump = '', ...more], changelog) {
	if (!/^(patch|minor|major|\d+\.\d+\.\d+)$/.test(bump) || more.length > 0) {
		return 'Say which version, and nothing else: npm run release -- patch|minor|major|1.2.3';
	}
	if (git('status', '--porcelain') !== '') return 'Commit your changes first.';
	if (git('branch', '--show-current') !== 'main') return 'Releases are made on main.';
	if (!changes(changelog)) return 'Write what is new under "## Unreleased" in CHANGELOG.md.';
	if (!/^\d/.test(bump) && !isReleased(version())) {
		return `${version()} has no tag. If it is still to be released: npm run release -- ${version()}`;
	}
	return null;
}

function release(bump, changelog) {
	run('npm', 'version', bump, '--no-git-tag-version', '--allow-same-version');
	const tag = `v${version()}`;
	if (isReleased(version())) throw new Error(`${tag} has been released.`);
	const day = new Date().toISOString().slice(0, 10);
	writeFileSync('CHANGELOG.md', changelog.replace(unreleased, `## ${version()} (${day})`));
	git('commit', '--all', '--message', `Release ${version()}`);
	git('tag', '--annotate', tag, '--message', tag);
	console.log(`${tag} is committed and tagged. To publish it: git push --follow-tags`);
}

/** Nothing was uncommitted before, so that going back to the commit loses nobody's work. */
function releaseOrLeaveAsItWas(bump, changelog) {
	const before = git('rev-parse', 'HEAD');
	try {
		release(bump, changelog);
		return null;
	} catch (error) {
		git('reset', '--quiet', '--hard', before);
		return `${error.message}\nThere is no release; commits, tags and files are as they were.`;
	}
}

const parameters = process.argv.slice(2);
const changelog = readFileSync('CHANGELOG.md', 'utf8');
const reason = obstacle(parameters, changelog) ?? releaseOrLeaveAsItWas(parameters[0], changelog);
if (reason) {
	console.error(reason);
	process.exitCode = 1;
}
