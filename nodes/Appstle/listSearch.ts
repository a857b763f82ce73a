import { customerSearch } from '../core';
import { appstle } from './provider';

export const searchCustomers = customerSearch(appstle);
