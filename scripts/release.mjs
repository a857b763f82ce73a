// `npm run release -- patch|minor|major|1.2.3`: the version in package.json and the lockfile, the changelog's
// heading, a commit and a tag. A script of its own, because .npmrc turns off the ones that npm itself would run.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const unreleased = /^## .*unreleased.*$/im;

function run(program, ...parameters) {
	return execFileSync(program, parameters, {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
	});
}

function git(...parameters) {
	return run('git', ...parameters).trim();
}

/** What stands under the heading of what is not released yet. */
function changes(changelog) {
	const [, after = ''] = changelog.split(unreleased);
	return after.split(/^## /m)[0].trim();
}

function obstacle(bump, changelog) {
	if (!/^(patch|minor|major|\d+\.\d+\.\d+)$/.test(bump)) {
		return 'Say which version: npm run release -- patch|minor|major|1.2.3';
	}
	if (git('status', '--porcelain') !== '') return 'Commit your changes first.';
	if (git('branch', '--show-current') !== 'main') return 'Releases are made on main.';
	if (!changes(changelog)) return 'Write what is new under "## Unreleased" in CHANGELOG.md.';
	return null;
}

function release(bump, changelog) {
	run('npm', 'version', bump, '--no-git-tag-version', '--allow-same-version');
	const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
	const tag = `v${version}`;
	if (git('tag', '--list', tag)) {
		git('checkout', '--', 'package.json', 'package-lock.json');
		return `${tag} has been released.`;
	}
	const day = new Date().toISOString().slice(0, 10);
	writeFileSync('CHANGELOG.md', changelog.replace(unreleased, `## ${version} (${day})`));
	git('commit', '--all', '--message', `Release ${version}`);
	git('tag', '--annotate', tag, '--message', tag);
	console.log(`${tag} is committed and tagged. To publish it: git push --follow-tags`);
	return null;
}

const [bump = ''] = process.argv.slice(2);
const changelog = readFileSync('CHANGELOG.md', 'utf8');
const reason = obstacle(bump, changelog) ?? release(bump, changelog);
if (reason) {
	console.error(reason);
	process.exitCode = 1;
}
