import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { dataFolder } from './folders';

const ownerSchema = z.object({
	email: z.string(),
	password: z.string(),
	firstName: z.string(),
	lastName: z.string(),
});

/** Who signs in to the demo's n8n. */
export type Owner = z.infer<typeof ownerSchema>;

/** An owner for a new n8n, with a password of their own. */
export function newOwner(): Owner {
	return {
		email: 'owner@example.com',
		password: `Demo1-${randomBytes(6).toString('hex')}`,
		firstName: 'Demo',
		lastName: 'Owner',
	};
}

/** The owner of the data folder's n8n, made at the first start. */
export async function readOwner(): Promise<Owner> {
	const file = join(dataFolder, 'owner.json');
	if (!existsSync(file)) {
		await writeFile(file, JSON.stringify(newOwner(), null, 2), { mode: 0o600 });
	}
	return ownerSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}
