import type { TestedVendor } from '../vendor';
import { setup } from './setup';

export const meteroid: TestedVendor = { name: 'meteroid', setup, mail: null };
