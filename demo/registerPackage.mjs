// Enters an unpacked community package into n8n's database, as its installer does, so that it
// stands in Settings > Community nodes. Runs in the Node that runs n8n, which has SQLite built in.
// Arguments: the database, and the package as JSON.
import { DatabaseSync } from 'node:sqlite';

const [file, json] = process.argv.slice(2);
const { name, version, author, nodes } = JSON.parse(json);
const database = new DatabaseSync(file, { timeout: 5000 });
database.exec('BEGIN IMMEDIATE');
database.prepare('DELETE FROM installed_nodes WHERE package = ?').run(name);
database.prepare('DELETE FROM installed_packages WHERE packageName = ?').run(name);
database
	.prepare(
		`INSERT INTO installed_packages (packageName, installedVersion, authorName, authorEmail, createdAt, updatedAt)
		VALUES (?, ?, ?, ?, datetime('now'), datetime('now'))`,
	)
	.run(name, version, author?.name ?? null, author?.email ?? null);
const insertNode = database.prepare(
	'INSERT INTO installed_nodes (name, type, latestVersion, package) VALUES (?, ?, ?, ?)',
);
for (const node of nodes) {
	const newest = [node.version].flat().at(-1);
	insertNode.run(node.displayName, node.name, newest, name);
}
database.exec('COMMIT');
