import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../../../demo/folders';
import { http } from '../../../demo/http';
import { signedLink } from '../links';
import { check } from '../report';
import type { Stage } from '../stage';
import { requested } from '../visitor';
import { publish } from './events';

const n8nFolder = join(dataFolder, '.n8n');

/** A file sent to a trigger is not kept, and n8n's own logs hold no key, no link and no token. */
export async function nothingIsLeftBehind(stage: Stage): Promise<void> {
	const { sandbox, n8nUrl, signing } = stage;
	const stored = () => readdirSync(join(n8nFolder, 'storage'), { recursive: true }).length;
	const before = stored();
	const url = await publish('payment-failed-appstle', stage);
	const form = new FormData();
	form.append('file', new Blob(['x'.repeat(1_000_000)]), 'invoice.pdf');
	const sent = await http.post(url, form, { validateStatus: () => true });
	check('a call with a file is refused', sent.status >= 400, true);
	check('and its file is not kept', stored(), before);

	const subject = `meteroid:id:${sandbox.cast.meteroid.plain.id}`;
	const key = String(signing.data.signingKey);
	const link = await signedLink(`${n8nUrl}/webhook/open-portal-meteroid`, subject, key);
	const { status, headers } = await requested('POST', link);
	check('a portal is opened', status, 303);
	const portal = new URL(String(headers.location));
	const logs = readdirSync(n8nFolder)
		.filter((name) => name.endsWith('.log'))
		.map((name) => join(n8nFolder, name));
	check('n8n writes an event log', logs.length > 0, true);
	const written = [join(dataFolder, 'n8n.log'), ...logs].map((log) => readFileSync(log, 'utf8'));
	for (const [what, secret] of Object.entries({
		'the key of the vendor': sandbox.meteroid.apiKey,
		'the signing key': key,
		'the link': new URL(link).searchParams.get('t'),
		'the token': portal.searchParams.get('token'),
	})) {
		check(`${what} is in no log`, written.join('\n').includes(String(secret)), false);
	}
}
