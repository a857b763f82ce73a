import { customerSearch } from '../core';
import { gigstack } from './provider';

export const searchCustomers = customerSearch(gigstack);
