// `npm run vendors`: what package.json and the pages say of all vendors, made from vendors.json and the vendors' own pages.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesMade } from './files';

const root = join(__dirname, '../..');

for (const [path, text] of filesMade(root)) writeFileSync(join(root, path), text);
