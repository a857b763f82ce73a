import type { Resource } from '../core';
import { create } from './resources/link/create';
import { verify as verifyLink } from './resources/link/verify';
import { compose } from './resources/message/compose';
import { answer } from './resources/page/answer';
import { decode } from './resources/token/decode';
import { verify as verifyToken } from './resources/token/verify';
import type { Tools } from './tools';

export const resources: Array<Resource<Tools>> = [
	{ value: 'link', name: 'Link', operations: [create, verifyLink] },
	{ value: 'message', name: 'Message', operations: [compose] },
	{ value: 'page', name: 'Page', operations: [answer] },
	{ value: 'token', name: 'Token', operations: [decode, verifyToken] },
];
