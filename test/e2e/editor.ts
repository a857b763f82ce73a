import { say } from '../../demo/progress';
import { agentTools } from './editor/agentTools';
import { credentialsAndCustomers } from './editor/credentials';
import { errorBranch } from './editor/errorBranch';
import { examplesRun } from './editor/examples';
import { isInstalled } from './editor/installed';
import { nodesAreFound } from './editor/panel';
import { setupIsChecked } from './editor/setup';
import { enterEditor } from './editor/window';
import { runProgram } from './program';
import { playScene } from './report';
import { startFreshN8n } from './stage';
import { takePicture } from './visitor';

/** What a new user does with the package in n8n's editor, from its place in the settings to the first campaigns. */
async function editor(): Promise<void> {
	const n8n = await startFreshN8n();
	const page = await enterEditor(n8n);
	try {
		for (const scene of [
			isInstalled,
			nodesAreFound,
			credentialsAndCustomers,
			setupIsChecked,
			examplesRun,
			errorBranch,
			agentTools,
		]) {
			say(`\n${scene.name}`);
			await playScene(scene.name, async () => {
				await scene(page, n8n).catch(async (error: unknown) => {
					await takePicture(page, `${scene.name}-broke-off`);
					throw error;
				});
			});
		}
	} finally {
		await n8n.browser.close();
		await n8n.sandbox.stop();
	}
}

runProgram(editor);
