import type { TestedVendor } from '../vendors';

/** Whether users enter the address of the API. Of other vendors the credential has a hidden field for it. */
export function hasBaseUrl({ setup }: Pick<TestedVendor, 'setup'>): boolean {
	const { properties } = new setup.credential();
	return properties.some(({ name, type }) => name === 'baseUrl' && type !== 'hidden');
}
