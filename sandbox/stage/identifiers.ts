import { createHash } from 'node:crypto';

/** Sixteen bytes that look random and are the same at every start. */
export function bytesFor(name: string): Buffer {
	return createHash('sha256').update(name).digest().subarray(0, 16);
}

export function uuidFor(name: string): string {
	const bytes = bytesFor(name);
	bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
	bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
	return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const firstCreated = Date.UTC(2023, 0, 9, 8);

/** When the customer of that number was created, one each quarter of an hour; or days later. */
export function createdAt(index: number, daysLater = 0): Date {
	return new Date(firstCreated + (index * 15 + daysLater * 24 * 60) * 60 * 1000);
}
