import { say } from '../../demo/progress';
import { badLinksOpenNothing } from './scenes/badLinks';
import { fromMailToPortal } from './scenes/fromMailToPortal';
import { lookingMintsNothing } from './scenes/looking';
import { mailsAreReadable } from './scenes/mails';
import { everyMeteroidServer } from './scenes/meteroidServers';
import { newLinkForAnOldOne } from './scenes/newLink';
import { newLinkPagesAreReadable, pagesAreReadable } from './scenes/pages';
import { everyProvider } from './scenes/providers';
import { rotation } from './scenes/rotation';
import { signingKeysAreTested } from './scenes/signingKeys';
import { runProgram } from './program';
import { playScene } from './report';
import { setStage } from './stage';

/** From a mail in the inbox to the portal, in a real n8n and a real browser. */
async function openPortal(): Promise<void> {
	const stage = await setStage();
	try {
		for (const scene of [
			fromMailToPortal,
			lookingMintsNothing,
			badLinksOpenNothing,
			pagesAreReadable,
			mailsAreReadable,
			everyProvider,
			everyMeteroidServer,
			newLinkForAnOldOne,
			newLinkPagesAreReadable,
			rotation,
			signingKeysAreTested,
		]) {
			say(`\n${scene.name}`);
			await playScene(scene.name, async () => await scene(stage));
		}
	} finally {
		await stage.browser.close();
		await stage.sandbox.stop();
	}
}

runProgram(openPortal);
