import { customerSearch } from '../core';
import { lago } from './provider';

export const searchCustomers = customerSearch(lago);
