import { say } from '../../demo/progress';
import { runProgram } from './program';
import { playScene } from './report';
import { eventsSendMails } from './scenes/events';
import { setStage } from './stage';

/** From an event at the provider to the mail with the portal link, in a real n8n. */
async function triggers(): Promise<void> {
	const stage = await setStage();
	try {
		say(`\n${eventsSendMails.name}`);
		await playScene(eventsSendMails.name, async () => await eventsSendMails(stage));
	} finally {
		await stage.browser.close();
		await stage.sandbox.stop();
	}
}

runProgram(triggers);
