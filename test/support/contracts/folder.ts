import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Contract, VendorContract, VendorContracts } from './contract';

const folder = (): string => resolve(process.env.CONTRACTS ?? '');

/** Fails, in words for the person who set CONTRACTS, where a contract is not there or cannot be read. */
export function expectContracts(vendors: VendorContracts): void {
	const contracts = Object.values(vendors).filter((contract) => contract !== null);
	if (!existsSync(folder())) throw new Error(`CONTRACTS names no folder: ${folder()}`);
	const missing = contracts
		.map(({ file }) => file)
		.filter((file) => !existsSync(join(folder(), file)));
	if (missing.length > 0) {
		throw new Error(`The folder in CONTRACTS, ${folder()}, has no ${missing.join(' and no ')}`);
	}
	contracts.forEach(readContract);
}

/** The vendor's contract, from the folder that CONTRACTS names. */
export function readContract({ file, read }: VendorContract): Contract {
	return read(JSON.parse(readFileSync(join(folder(), file), 'utf8')));
}
