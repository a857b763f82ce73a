import { stopAll } from '../../demo/processes';
import { say } from '../../demo/progress';
import { aServerEnds } from '../../demo/servers';
import { badLinksOpenNothing } from './scenes/badLinks';
import { fromMailToPortal } from './scenes/fromMailToPortal';
import { lookingMintsNothing } from './scenes/looking';
import { newLinkForAnOldOne } from './scenes/newLink';
import { pagesAreReadable } from './scenes/pages';
import { everyProvider } from './scenes/providers';
import { rotation } from './scenes/rotation';
import { signingKeysAreTested } from './scenes/signingKeys';
import { conclude } from './report';
import { setStage } from './stage';

/** From a mail in the inbox to the portal, in a real n8n and a real browser. Gives whether all was right. */
async function openPortal(): Promise<boolean> {
	const stage = await setStage();
	try {
		for (const scene of [
			fromMailToPortal,
			lookingMintsNothing,
			badLinksOpenNothing,
			pagesAreReadable,
			everyProvider,
			newLinkForAnOldOne,
			rotation,
			signingKeysAreTested,
		]) {
			say(`\n${scene.name}`);
			await scene(stage);
		}
	} finally {
		await stage.browser.close();
		await stage.sandbox.stop();
	}
	return conclude();
}

Promise.race([openPortal(), aServerEnds])
	.catch((error: unknown) => {
		console.error(error);
		return false;
	})
	.then(async (allRight) => {
		await stopAll();
		process.exit(allRight ? 0 : 1);
	});
