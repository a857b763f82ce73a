import { customerSearch } from '../core';
import { paddle } from './provider';

export const searchCustomers = customerSearch(paddle);
