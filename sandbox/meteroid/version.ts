import type { Conditions } from './conditions';

/**
 * Which Meteroid is played: A is the open-source server up to 1.0, B the cloud of autumn 2026, C
 * release 2.2 of November 2026.
 */
export type Version = Conditions['meteroidVersion'];

/** A moment as the rows of REST have it: A knows no zone. */
export function timeIn(version: Version, moment: Date): string;
export function timeIn(version: Version, moment: Date | null): string | null;
export function timeIn(version: Version, moment: Date | null): string | null {
	if (moment === null) return null;
	const text = moment.toISOString();
	return version === 'A' ? text.replace(/(\.000)?Z$/, '') : text;
}

const invoiceStatuses = ['DRAFT', 'FINALIZED', 'UNCOLLECTIBLE', 'VOID', 'CLOSED'] as const;
export type InvoiceStatus = (typeof invoiceStatuses)[number];

const subscriptionStatuses = [
	'PENDING_ACTIVATION',
	'PENDING_CHARGE',
	'TRIAL_ACTIVE',
	'ACTIVE',
	'TRIAL_EXPIRED',
	'PAUSED',
	'SUSPENDED',
	'CANCELLED',
	'COMPLETED',
	'SUPERSEDED',
	'ERRORED',
	'ABORTED',
] as const;
export type SubscriptionStatus = (typeof subscriptionStatuses)[number];

export const invoiceStatusesIn = (version: Version): readonly InvoiceStatus[] =>
	version === 'A' ? invoiceStatuses.filter((status) => status !== 'CLOSED') : invoiceStatuses;

export const subscriptionStatusesIn = (version: Version): readonly SubscriptionStatus[] =>
	version === 'A'
		? subscriptionStatuses.filter((status) => status !== 'ABORTED')
		: subscriptionStatuses;
