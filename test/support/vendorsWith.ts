import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { folderOf, vendors as listed } from '../../scripts/vendors';
import { vendors, type TestedVendor } from '../vendors';

type OptionalPart = {
	[Part in keyof TestedVendor]: null extends TestedVendor[Part] ? Part : never;
}[keyof TestedVendor];

export type VendorWith<Part extends OptionalPart> = TestedVendor & {
	[Name in Part]: NonNullable<TestedVendor[Name]>;
};

/** For each part, why a vendor can be without it, and whether its package has it all the same. */
const parts: Record<
	OptionalPart,
	{ whyNot: string; isInPackage: (vendor: TestedVendor) => boolean }
> = {
	aliases: { whyNot: 'has no aliases', isInPackage: offers(/^alias$/) },
	emailSearch: {
		whyNot: 'finds who has an email by itself',
		isInPackage: offers(/^ifSeveralMatch$/),
	},
	get: { whyNot: 'gives no records of customers', isInPackage: offers(/^get$/) },
	lifetimeChoice: {
		whyNot: 'lets nobody choose how long an access works',
		isInPackage: offers(/^lifetime$/),
	},
	lists: { whyNot: 'has no lists', isInPackage: offers(/^getAll$/) },
	loadContact: {
		whyNot: 'loads no contact for a link',
		isInPackage: offers(/^loadContact$/),
	},
	mail: { whyNot: 'sends no mail itself', isInPackage: offers(/^send[A-Z]/) },
	trigger: { whyNot: 'has no trigger', isInPackage: hasTriggerNode },
};

/** The vendors that have the parts. Of each other a test says why it is left out, and fails if its package has the part. */
export function vendorsWith<Part extends OptionalPart>(...needed: Part[]): Array<VendorWith<Part>> {
	for (const part of needed) {
		const { whyNot, isInPackage } = parts[part];
		for (const vendor of vendors.filter((one) => one[part] === null)) {
			it(`${vendor.name} is left out: it ${whyNot}`, () => {
				expect(isInPackage(vendor)).toBe(false);
			});
		}
	}
	return vendors.filter((vendor): vendor is VendorWith<Part> =>
		needed.every((part) => vendor[part] !== null),
	);
}

/** Whether a parameter, an option, a mode or an operation of the node has such a name. */
function offers(name: RegExp) {
	return ({ setup }: TestedVendor) =>
		namesIn(new setup.node().description.properties).some((one) => name.test(one));
}

type Named = INodeProperties | INodePropertyCollection | INodePropertyOptions;

function namesIn(properties: Named[]): string[] {
	return properties.flatMap((property) => [
		'value' in property ? String(property.value) : property.name,
		...('options' in property ? namesIn(property.options ?? []) : []),
		...('modes' in property ? (property.modes ?? []).map((mode) => mode.name) : []),
		...('values' in property ? namesIn(property.values) : []),
	]);
}

function hasTriggerNode({ name }: TestedVendor): boolean {
	const files = readdirSync(join(__dirname, '../..', folderOf(listed[name])));
	return files.some((file) => file.endsWith('Trigger.node.ts'));
}
