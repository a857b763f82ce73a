import { customerSearch } from '../core';
import { meteroid } from './provider';

export const searchCustomers = customerSearch(meteroid);
