import { bytesFor } from '../stage/identifiers';

/** A UUID of version 4, as all IDs of Polar's are, the same at every start. */
export function polarId(name: string): string {
	const bytes = bytesFor(`polar ${name}`);
	bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
	bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
	return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export const organizationId = polarId('organization');

/** The start of the day in so many days, in UTC. */
export const inDays = (days: number): Date => new Date((Math.floor(Date.now() / day) + days) * day);

const day = 86_400_000;
