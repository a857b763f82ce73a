// `npm run demo:install`: what the demo installs before its first start, without starting it.
import { installPrograms } from './install';

installPrograms().catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
