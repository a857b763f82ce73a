import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = join(__dirname, '../../.github/workflows');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const publish = read('publish.yml');

test.each(readdirSync(folder))('%s names each action by the hash of a commit', (name) => {
	const uses = [...read(name).matchAll(/uses: (.+)/g)].map(([, action]) => action);
	expect(uses.length).toBeGreaterThan(0);
	for (const action of uses)
		expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test.each(readdirSync(folder))(
	'%s may read the repository and nothing else, and keeps no login',
	(name) => {
		const text = read(name);
		expect(text).toMatch(/^permissions:\n {2}contents: read\n\n/m);
		const writes = [...text.matchAll(/\S+: write/g)].map(([permission]) => permission);
		expect(writes).toEqual(name === 'publish.yml' ? ['id-token: write'] : []);
		const checkouts = text.match(/uses: actions\/checkout@/g) ?? [];
		expect(text.match(/persist-credentials: false/g)).toHaveLength(checkouts.length);
	},
);

test('what can publish waits for an approval, and runs nothing of the build', () => {
	const [, job = ''] = publish.split(/^ {2}publish:\n/m);
	expect(job).toMatch(/^ {4}environment: npm$/m);
	expect(job).toMatch(/^ {4}needs: pack$/m);
	expect([...job.matchAll(/run: (.+)/g)].map(([, run]) => run)).toEqual([
		'npm publish ./*.tgz --provenance --access public',
	]);
});

test.each(['package-lock.json', 'demo/programs/package-lock.json'])(
	'%s says of each package what it has to be, other platforms included',
	(name) => {
		const lock: { packages: Record<string, { integrity?: string }> } = JSON.parse(
			readFileSync(join(__dirname, '../..', name), 'utf8'),
		);
		const unchecked = Object.entries(lock.packages).filter(
			([path, { integrity }]) => path !== '' && !integrity,
		);
		expect(unchecked).toEqual([]);
	},
);

describe('a tag', () => {
	let home: string;
	beforeEach(() => {
		home = mkdtempSync(join(tmpdir(), 'tag-'));
		run('git init -q -b main origin && cd origin && git commit -q --allow-empty -m One');
	});
	afterEach(() => rmSync(home, { recursive: true, force: true }));

	function run(command: string): number | null {
		const identity = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com'];
		const git = `git() { command git ${identity.join(' ')} "$@"; }`;
		return spawnSync('bash', ['-c', `${git}\n${command}`], { cwd: home }).status;
	}
	/** The workflow's own step, in a clone as `actions/checkout` makes it. */
	function isPublished(tag: string): boolean {
		const [, step = 'false'] = /name: The tag is on main\n\s+run: (.+)/.exec(publish) ?? [];
		return run(`git clone -q origin clone && cd clone && git checkout -q ${tag} && ${step}`) === 0;
	}

	it('on main is published, also after main has gone on', () => {
		run('cd origin && git tag v1.0.0 && git commit -q --allow-empty -m Two');
		expect(isPublished('v1.0.0')).toBe(true);
	});

	it('on another branch is not', () => {
		run('cd origin && git checkout -q -b other && git commit -q --allow-empty -m Two');
		run('cd origin && git tag -a v1.0.0 -m One && git checkout -q main');
		expect(isPublished('v1.0.0')).toBe(false);
	});
});
