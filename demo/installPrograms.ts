// `npm run demo:install`: what the demo installs before its first start, without starting it.
import { claimDataFolder } from './claim';
import { installPrograms } from './install';

async function install(): Promise<void> {
	claimDataFolder();
	await installPrograms();
}

install().catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
