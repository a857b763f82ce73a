// Loads an unpacked package the way n8n does and prints what it found. Run as a program of its own, so
// that nothing of the test runner's module system helps it.
const { PackageDirectoryLoader } = require('n8n-core');
const { join } = require('node:path');
const { Webhook } = require('standardwebhooks');

async function load(folder) {
	const loader = new PackageDirectoryLoader(folder);
	await loader.loadAll();
	const { decodeToken } = require(join(folder, 'dist/nodes/core/jwt.js'));
	const webhooks = require(join(folder, 'dist/nodes/core/webhook/standardWebhooks.js'));
	const names = (entries) => entries.map(({ type }) => type.description?.name ?? type.name).sort();
	console.log(
		JSON.stringify({
			nodes: names(Object.values(loader.nodeTypes)),
			credentials: names(Object.values(loader.credentialTypes)),
			icons: Object.values(loader.nodeTypes).map(({ type }) => type.description.iconUrl),
			aliases: Object.values(loader.nodeTypes).map(({ type }) => type.description.codex?.alias),
			claims: decodeToken('eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbmEifQ.c2ln'),
			signed: webhooks.verifyStandardWebhook(signedDelivery(), secret),
		}),
	);
}

const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

function signedDelivery() {
	const now = new Date();
	const signature = new Webhook(secret).sign('msg_1', now, '{}');
	const timestamp = String(Math.floor(now.getTime() / 1000));
	return {
		headers: { 'svix-id': 'msg_1', 'svix-timestamp': timestamp, 'svix-signature': signature },
		bytes: Buffer.from('{}'),
		text: '{}',
	};
}

void load(process.argv[2]);
