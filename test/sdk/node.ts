import { join } from 'node:path';
import { install } from './install';
import { startProgram, type Program } from './program';

/** Starts `client.mjs` of a folder here, with the packages that the folder names, which are installed at the first time. */
export function startNode(folder: string, variables: Record<string, string>): Program {
	const path = join(__dirname, folder);
	install(path);
	return startProgram(process.execPath, [join(path, 'client.mjs')], variables);
}
