// What ESLint says of texts, each as if it stood in a file: [{ path, text }] in, [[rule, …]] out. A program of its
// own, as ESLint loads its configuration in a way that Jest cannot.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint();
const found = [];
for (const file of JSON.parse(await text(process.stdin))) {
	const [{ messages }] = await eslint.lintText(file.text, { filePath: file.path });
	found.push(messages.map(({ ruleId }) => ruleId));
}
console.log(JSON.stringify(found));
