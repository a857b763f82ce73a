import axios from 'axios';
import { Agent } from 'node:http';

/**
 * Asks the programs on this machine. Each request has a connection of its own, as one that is
 * kept may be closed at its other end just when it is used again.
 */
export const http = axios.create({ proxy: false, httpAgent: new Agent({ keepAlive: false }) });
