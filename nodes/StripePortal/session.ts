import type { IDataObject } from 'n8n-workflow';
import { expect, Failure, recordOrEmpty } from '../core';
import type { StripeApi } from './api';
import { flowData, type Flow } from './flow';
import { returnUrl } from './returnUrl';
import type { SessionOptions } from './sessionOptions';

/**
 * The options of a session as Stripe takes them; what is not wished for is undefined.
 * @throws Failure where the key or the subscription does not allow for them
 */
export async function sessionParameters(
	{ configuration, language, returnTo, flow, login }: SessionOptions,
	api: StripeApi,
	subject: string,
): Promise<IDataObject> {
	const { isLive } = api;
	const item = flow?.change && (flow.change.item ?? (await onlyItem(flow, api, subject)));
	return {
		configuration,
		locale: language,
		return_url: returnTo && returnUrl(returnTo, isLive),
		flow_data: flow && flowData(flow, item, (address) => returnUrl(address, isLive)),
		after_expiration: login && {
			type: 'customer_login',
			customer_login: login.until === undefined ? undefined : { expires_at: login.until },
		},
	};
}

/** @throws Failure invalid_input where the subscription has several, as the user has to say which */
async function onlyItem(
	{ subscription = '' }: Flow,
	api: StripeApi,
	subject: string,
): Promise<string> {
	const about = `the subscription of ${subject}`;
	const { items } = await api.loadSubscription(subscription, about);
	const [item, another] = expect.rows(recordOrEmpty(items).data, about, api.vendor);
	if (item && !another) return expect.text(item.id, 'item', about, api.vendor, item);
	throw new Failure(
		'invalid_input',
		`Stripe has several items in ${about}.`,
		'Enter the one that changes as Item ID in Flow.',
	);
}
