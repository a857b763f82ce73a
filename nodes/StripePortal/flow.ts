import type { IDataObject } from 'n8n-workflow';
import { Failure, oneOf, recordOrEmpty, textOrNull, wholeNumber } from '../core';
import { needsSubscription, types, type FlowType } from './flowFields';
import { parseReturnAddress, type ReturnAddress } from './returnUrl';

/** What the portal opens with, in place of its overview. */
export interface Flow {
	type: FlowType;
	/** Undefined where the flow is about none. */
	subscription: string | undefined;
	/** The parameters of its own that are known before anything is asked. */
	own: IDataObject;
	/** What to confirm of the subscription; its item is looked up where the user does not name it. */
	change: Change | undefined;
	afterwards: Afterwards;
}

interface Change {
	item: string | undefined;
	price: string | undefined;
	quantity: number | undefined;
}

type Afterwards =
	| { type: 'portal_homepage' }
	| { type: 'hosted_confirmation'; message: string | undefined }
	| { type: 'redirect'; to: ReturnAddress };

/**
 * The option Flow.
 * @throws Failure invalid_input that names the field
 */
export function parseFlow(value: unknown): Flow {
	const chosen = recordOrEmpty(recordOrEmpty(value).flow);
	const type = oneOf<FlowType>(chosen.type, 'Flow', types);
	const subscription = needsSubscription.includes(type)
		? idIn(chosen, 'subscriptionId', 'Subscription ID', 'sub_')
		: undefined;
	return {
		type,
		subscription,
		own: ownParameters(type, chosen),
		change: type === 'subscription_update_confirm' ? changeIn(chosen) : undefined,
		afterwards: afterwardsIn(chosen),
	};
}

/** The flow as Stripe takes it. `item` is what the change is of. */
export function flowData(
	{ type, subscription, own, change, afterwards }: Flow,
	item: string | undefined,
	redirect: (address: ReturnAddress) => string,
): IDataObject {
	const items = change && [{ id: item, price: change.price, quantity: change.quantity }];
	return {
		type,
		[type]: subscription === undefined ? undefined : { subscription, items, ...own },
		after_completion: completion(afterwards, redirect),
	};
}

function completion(
	afterwards: Afterwards,
	redirect: (address: ReturnAddress) => string,
): IDataObject | undefined {
	const { type } = afterwards;
	if (type === 'portal_homepage') return undefined;
	if (type === 'redirect') return { type, redirect: { return_url: redirect(afterwards.to) } };
	const { message } = afterwards;
	return { type, hosted_confirmation: message && { custom_message: message } };
}

function ownParameters(type: FlowType, { coupon, promotionCode }: IDataObject): IDataObject {
	const given = textOrNull(coupon) ?? undefined;
	if (type === 'subscription_cancel') {
		return given === undefined
			? {}
			: { retention: { type: 'coupon_offer', coupon_offer: { coupon: given } } };
	}
	if (type !== 'subscription_update_confirm') return {};
	const code = textOrNull(promotionCode) ?? undefined;
	if (given !== undefined && code !== undefined) {
		throw new Failure(
			'invalid_input',
			'Flow: Coupon ID and Promotion Code ID are both given.',
			'Remove one of them.',
		);
	}
	const discount = code === undefined ? { coupon: given } : { promotion_code: code };
	return given === undefined && code === undefined ? {} : { discounts: [discount] };
}

/** @throws Failure invalid_input where nothing would change */
function changeIn(chosen: IDataObject): Change {
	const price = textOrNull(chosen.priceId) ?? undefined;
	const item = textOrNull(chosen.itemId) ?? undefined;
	const { quantity: given } = chosen;
	// A number field cannot be empty: 0 stands for no other quantity.
	const quantity = wholeNumber(given ?? 0, 'Flow: Quantity', 0) || undefined;
	if (price !== undefined || quantity !== undefined) return { item, price, quantity };
	throw new Failure(
		'invalid_input',
		'Flow: Price ID and Quantity are both empty, so there is nothing to confirm.',
		'Enter the new price or the new quantity of the subscription.',
	);
}

function afterwardsIn({ afterwards, message, url }: IDataObject): Afterwards {
	const type = oneOf(afterwards ?? 'portal_homepage', 'Flow: When Done', [
		'portal_homepage',
		'hosted_confirmation',
		'redirect',
	]);
	if (type === 'redirect') return { type, to: parseReturnAddress(url, 'Flow: Address') };
	if (type === 'portal_homepage') return { type };
	return { type: 'hosted_confirmation', message: textOrNull(message) ?? undefined };
}

function idIn(chosen: IDataObject, name: string, label: string, start: string): string {
	const id = textOrNull(chosen[name]);
	if (id?.startsWith(start)) return id;
	throw new Failure(
		'invalid_input',
		id === null ? `Flow: ${label} is empty.` : `Flow: ${label} is not a valid ID.`,
		`This flow needs one, which begins with ${start}. With By Subscription above, use the same expression here.`,
	);
}
