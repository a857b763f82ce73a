import { customerSearch } from '../core';
import { polar } from './provider';

export const searchCustomers = customerSearch(polar);
