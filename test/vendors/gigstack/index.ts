import type { TestedVendor } from '../vendor';
import { setup } from './setup';

export const gigstack: TestedVendor = { name: 'gigstack', setup, mail: null };
