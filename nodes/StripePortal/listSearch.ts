import { customerSearch } from '../core';
import { stripe } from './provider';

export const searchCustomers = customerSearch(stripe);
