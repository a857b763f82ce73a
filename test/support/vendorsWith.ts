import { vendors, type TestedVendor } from '../vendors';

type OptionalPart = {
	[Part in keyof TestedVendor]: null extends TestedVendor[Part] ? Part : never;
}[keyof TestedVendor];

export type VendorWith<Part extends OptionalPart> = TestedVendor & {
	[Name in Part]: NonNullable<TestedVendor[Name]>;
};

/**
 * The vendors that have the part. Of the others the run's list of tests says that they are left out, and why.
 * @param whyNot goes on from the vendor's name, such as "has no aliases"
 * @param isInPackage tells whether the package has it all the same: then the test that says so fails
 */
export function vendorsWith<Part extends OptionalPart>(
	part: Part,
	whyNot: string,
	isInPackage?: (vendor: TestedVendor) => boolean,
): Array<VendorWith<Part>> {
	const has = (vendor: TestedVendor): vendor is VendorWith<Part> => vendor[part] !== null;
	for (const vendor of vendors.filter((one) => !has(one))) {
		const title = `${vendor.name} is left out: it ${whyNot}`;
		if (isInPackage) it(title, () => expect(isInPackage(vendor)).toBe(false));
		else it.skip(title, () => undefined);
	}
	return vendors.filter(has);
}
