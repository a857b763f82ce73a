// Loads an unpacked package the way n8n does and prints what it found. Run as a program of its own, so
// that nothing of the test runner's module system helps it.
const { PackageDirectoryLoader } = require('n8n-core');
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { Webhook } = require('standardwebhooks');

/** What each file that holds a library gives, where the package has it. */
const uses = {
	cells: ['PortalLink/campaign/cells.js', ({ cellsOf }) => cellsOf('customerId\r\n"0042"')],
	claims: [
		'core/reading/jwt.js',
		({ decodeToken }) => decodeToken('eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbmEifQ.c2ln'),
	],
	date: [
		'core/reading/localDate.js',
		({ localDate }) => localDate(new Date(946684800000), 'es', 'UTC'),
	],
	phone: ['core/customer/phone.js', ({ e164OrNull }) => e164OrNull('55 1234 5001', 'MX')],
	signed: [
		'core/webhook/standardWebhooks.js',
		({ verifyStandardWebhook }) => verifyStandardWebhook(signedDelivery(), secret),
	],
	segments: ['PortalLink/message/segments.js', ({ smsSize }) => smsSize('a'.repeat(161)).segments],
};

async function load(folder) {
	const loader = new PackageDirectoryLoader(folder);
	await loader.loadAll();
	const names = (entries) => entries.map(({ type }) => type.description?.name ?? type.name).sort();
	const used = Object.entries(uses)
		.map(([name, [file, use]]) => [name, join(folder, 'dist/nodes', file), use])
		.filter(([, file]) => existsSync(file))
		.map(([name, file, use]) => [name, use(require(file))]);
	console.log(
		JSON.stringify({
			nodes: names(Object.values(loader.nodeTypes)),
			credentials: names(Object.values(loader.credentialTypes)),
			icons: Object.values(loader.nodeTypes).map(({ type }) => type.description.iconUrl),
			tools: names(
				Object.values(loader.nodeTypes).filter(({ type }) => type.description.usableAsTool),
			),
			aliases: Object.values(loader.nodeTypes).map(({ type }) => type.description.codex?.alias),
			...Object.fromEntries(used),
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
