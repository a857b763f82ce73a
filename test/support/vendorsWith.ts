import { vendors, type TestedVendor } from '../vendors';

type OptionalPart = {
	[Part in keyof TestedVendor]: null extends TestedVendor[Part] ? Part : never;
}[keyof TestedVendor];

type VendorWith<Part extends OptionalPart> = TestedVendor & {
	[Name in Part]: NonNullable<TestedVendor[Name]>;
};

/**
 * The vendors that have the part. Of the others the run's list of tests says that they are left out, and why.
 * @param whyNot goes on from the vendor's name, such as "has no aliases"
 */
export function vendorsWith<Part extends OptionalPart>(
	part: Part,
	whyNot: string,
): Array<VendorWith<Part>> {
	const has = (vendor: TestedVendor): vendor is VendorWith<Part> => vendor[part] !== null;
	for (const { name } of vendors.filter((vendor) => !has(vendor))) {
		it.skip(`${name} is left out: it ${whyNot}`, () => undefined);
	}
	return vendors.filter(has);
}
