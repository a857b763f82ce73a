import { say } from '../../demo/progress';
import { runProgram } from './program';
import { playScene } from './report';
import { eventsSendMails } from './scenes/events';
import { forgeriesStartNothing } from './scenes/forgeries';
import { credentialTestsQuoteNobody, keysGoToTheirServerAlone } from './scenes/foreignHosts';
import { nothingIsLeftBehind } from './scenes/leftBehind';
import { longWordsStopNothing } from './scenes/longWords';
import { manyMessagesHoldNobodyUp } from './scenes/manyMessages';
import { nothingIsSaved } from './scenes/nothingSaved';
import { eachItemForItsTeam } from './scenes/ownAccount';
import {
	chunksAreMailedToTheirCustomers,
	mailedOnce,
	oneCustomerForAll,
	oneRecipientEach,
} from './scenes/recipients';
import { setStage } from './stage';

/** In a real n8n: who gets what when events come, lists are wrong, servers are hostile, and strangers call. */
async function attacks(): Promise<void> {
	const stage = await setStage();
	try {
		for (const scene of [
			eventsSendMails,
			forgeriesStartNothing,
			eachItemForItsTeam,
			oneCustomerForAll,
			mailedOnce,
			oneRecipientEach,
			chunksAreMailedToTheirCustomers,
			nothingIsSaved,
			nothingIsLeftBehind,
			keysGoToTheirServerAlone,
			credentialTestsQuoteNobody,
			longWordsStopNothing,
			manyMessagesHoldNobodyUp,
		]) {
			say(`\n${scene.name}`);
			await playScene(scene.name, async () => await scene(stage));
		}
	} finally {
		await stage.browser.close();
		await stage.sandbox.stop();
	}
}

runProgram(attacks);
