// Loads an unpacked package the way n8n does and prints what it found. Run as a program of its own, so
// that nothing of the test runner's module system helps it.
const { PackageDirectoryLoader } = require('n8n-core');
const { join } = require('node:path');

async function load(folder) {
	const loader = new PackageDirectoryLoader(folder);
	await loader.loadAll();
	const { e164OrNull } = require(join(folder, 'dist/nodes/core/customer/phone.js'));
	const { decodeToken } = require(join(folder, 'dist/nodes/core/jwt.js'));
	const { localDate } = require(join(folder, 'dist/nodes/core/localDate.js'));
	const { smsSize } = require(join(folder, 'dist/nodes/PortalLink/message/segments.js'));
	const names = (entries) => entries.map(({ type }) => type.description?.name ?? type.name).sort();
	console.log(
		JSON.stringify({
			nodes: names(Object.values(loader.nodeTypes)),
			credentials: names(Object.values(loader.credentialTypes)),
			icons: Object.values(loader.nodeTypes).map(({ type }) => type.description.iconUrl),
			aliases: Object.values(loader.nodeTypes).map(({ type }) => type.description.codex?.alias),
			claims: decodeToken('eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbmEifQ.c2ln'),
			date: localDate(new Date(946684800000), 'es', 'UTC'),
			phone: e164OrNull('55 1234 5001', 'MX'),
			segments: smsSize('a'.repeat(161)).segments,
		}),
	);
}

void load(process.argv[2]);
