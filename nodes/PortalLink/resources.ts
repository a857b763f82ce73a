import type { Resource, ShownResource } from '../core';
import { howItWent, notReached } from './resources/campaign/howItWent';
import { nextStep } from './resources/campaign/nextStep';
import type { CampaignOperation } from './resources/campaign/operation';
import { pastedList } from './resources/campaign/pastedList';
import { sentOrNot } from './resources/campaign/sentOrNot';
import { startBatch } from './resources/campaign/startBatch';
import { whoIsLeft } from './resources/campaign/whoIsLeft';
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

/** What looks at all items at once. */
export const campaign = {
	value: 'campaign',
	name: 'Campaign',
	operations: [
		whoIsLeft,
		pastedList,
		nextStep,
		startBatch,
		sentOrNot,
		howItWent,
		notReached,
	] satisfies CampaignOperation[],
};

/** All that the panel shows. */
export const shownResources: ShownResource[] = [...resources, campaign];
