import { readdirSync } from 'node:fs';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import { globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const { community, credentials, nodes } = n8nNodesBase.configs;

/** The folders in a folder, each of which imports what they share and none of the others. */
const besides = (shared, folder) =>
	readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== shared)
		.map(({ name }) => name);
const apart = (shared, folder) => [
	{ target: `${folder}/${shared}`, from: folder, except: [shared] },
	...besides(shared, folder).map((name) => ({
		target: `${folder}/${name}`,
		from: folder,
		except: [shared, name],
	})),
];
const played = besides('stage', 'sandbox').map((name) => `sandbox/${name}`);
const zones = [
	{ target: ['nodes', 'credentials'], from: ['sandbox', 'test', 'demo'] },
	{ target: ['sandbox', 'demo'], from: ['nodes', 'credentials', 'test'] },
	{ target: 'sandbox', from: 'demo' },
	// All but sandbox/played.ts take vendors from there.
	{ target: ['demo/**', 'sandbox/!(played).ts'], from: played },
	...apart('core', 'nodes'),
	...apart('stage', 'sandbox'),
];

export default tseslint.config(
	globalIgnores(['dist/', 'coverage/', 'demo/data/', 'packages/', 'test/sdk/.venv/']),
	{
		files: ['**/*.ts'],
		extends: [tseslint.configs.recommended],
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
		},
	},
	// Imports go one way: see CONTRIBUTING.md.
	{
		files: ['nodes', 'credentials', 'sandbox', 'demo', 'scripts', 'test'].map(
			(folder) => `${folder}/**/*.ts`,
		),
		plugins: { 'import-x': importX },
		settings: {
			...importX.flatConfigs.typescript.settings,
			'import-x/resolver-next': [createTypeScriptImportResolver()],
		},
		rules: {
			'import-x/no-cycle': 'error',
			'import-x/no-restricted-paths': ['error', { zones }],
		},
	},
	// The rules of n8n's scan, so that they are seen while writing. `npm run scan` is the judge.
	{
		files: ['nodes/**/*.ts', 'credentials/**/*.ts'],
		extends: [n8nCommunityNodesPlugin.configs.recommended],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
	},
	{
		files: ['nodes/**/*.ts'],
		rules: {
			...nodes.rules,
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
		},
	},
	{
		files: ['credentials/**/*.ts'],
		rules: {
			...credentials.rules,
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
			'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
		},
	},
	{
		files: ['package.json'],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		languageOptions: { parser: tseslint.parser },
		rules: community.rules,
	},
);
