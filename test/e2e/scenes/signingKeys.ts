import { check } from '../report';
import type { Stage } from '../stage';

/** n8n tests the credential by the node's own test, as there is nobody to ask. */
export async function signingKeysAreTested({ editor, signing }: Stage): Promise<void> {
	const good = await editor.testCredential(signing);
	check('a long key passes', good.status, 'OK');
	const bad = await editor.testCredential({ ...signing, data: { signingKey: 'SHORT' } });
	check('a short key does not', bad.status, 'Error');
	check('and is not shown', [/44/.test(bad.message), /SHORT/.test(bad.message)], [true, false]);
	const weak = await editor.testCredential({ ...signing, data: { signingKey: 'a'.repeat(32) } });
	check('nor does one that can be guessed', weak.status, 'Error');
}
