import { join, resolve } from 'node:path';

export const rootFolder = join(__dirname, '..');
/**
 * Where n8n and the mail server are installed, apart from the demo's own code and its modules.
 * DEMO_PROGRAMS names another one, whose package.json and lockfile have another version of n8n.
 */
export const programsFolder = resolve(process.env.DEMO_PROGRAMS ?? join(__dirname, 'programs'));
/**
 * Everything the demo leaves behind, apart from the installed programs. Deleting it starts afresh.
 * DEMO_DATA names another folder, for an n8n of its own beside the demo's.
 */
export const dataFolder = process.env.DEMO_DATA ?? join(__dirname, 'data');
export const examplesFolder = join(rootFolder, 'examples');
