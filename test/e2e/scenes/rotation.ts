import { randomBytes } from 'node:crypto';
import { readExample, withCredentials } from '../../../demo/workflow';
import { linkInMail } from '../mailLink';
import { check } from '../report';
import { campaign, type Stage } from '../stage';
import { requested } from '../visitor';

/** Old links work on while their key stands as the previous one, and no longer. */
export async function rotation(stage: Stage): Promise<void> {
	const { editor, signing, sandbox, n8nUrl, credentials } = stage;
	const address = sandbox.cast.meteroid.plain.email ?? '';
	const old = await linkInMail(stage, address);
	const previousSigningKey = String(signing.data.signingKey);
	const signingKey = randomBytes(32).toString('base64');

	const data = { ...signing.data, signingKey };
	await editor.saveCredential({ ...signing, data: { ...data, previousSigningKey } });
	check('after rotation the old link opens', (await requested('POST', old)).status, 303);
	const next = await readExample(campaign, { sandbox: sandbox.url, editor: n8nUrl });
	await editor.saveWorkflow(campaign, withCredentials(next, credentials));
	await editor.execute(campaign, 'Run the campaign');
	const fresh = await linkInMail(stage, address);
	check('new links are other ones', fresh === old, false);
	check('and open too', (await requested('POST', fresh)).status, 303);

	await editor.saveCredential({ ...signing, data: { ...data, previousSigningKey: '' } });
	const before = sandbox.statistics.requests;
	check('without the old key old links do not open', (await requested('POST', old)).status, 400);
	check('and ask for nothing', sandbox.statistics.requests, before);
	check('new ones do', (await requested('POST', fresh)).status, 303);
}
