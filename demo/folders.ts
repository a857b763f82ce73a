import { join } from 'node:path';

export const rootFolder = join(__dirname, '..');
export const demoFolder = __dirname;
/** Everything the demo leaves behind, apart from node_modules. Deleting it starts afresh. */
export const dataFolder = join(demoFolder, 'data');
export const examplesFolder = join(rootFolder, 'examples');
