import { randomBytes } from 'node:crypto';
import type { Owner } from '../../demo/owner';

/** An owner for an n8n that lives as long as the test. */
export function newOwner(): Owner {
	return {
		email: 'owner@example.com',
		password: `Queue1-${randomBytes(9).toString('hex')}`,
		firstName: 'Queue',
		lastName: 'Owner',
	};
}
