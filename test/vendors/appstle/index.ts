import type { TestedVendor } from '../vendor';
import { setup } from './setup';

export const appstle: TestedVendor = {
	name: 'appstle',
	setup,
	mail: { operation: 'sendMagicLink' },
};
