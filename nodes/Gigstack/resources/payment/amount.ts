import { isRecord, money, numberOrNull, type Row } from '../../../core';

/**
 * What a payment is of. `total` has its decimals; payments that come from Stripe have none, and then it
 * is what gigstack's own client takes: subtotal plus taxes, else `amount` in cents, else what the
 * items come to. Null where none of them is sure.
 */
export function amountOf(payment: Row) {
	const { total, currency } = payment;
	return money.ofDecimal(
		total ?? withTaxes(payment) ?? inCents(payment) ?? ofItems(payment),
		currency,
	);
}

function withTaxes({ subtotal, taxes }: Row): number | null {
	const [net, added] = [numberOrNull(subtotal), numberOrNull(taxes)];
	return net === null || added === null ? null : net + added;
}

/** In a currency without cents, such as yen, nobody knows what gigstack's hundredth would be. */
function inCents({ amount, currency }: Row): number | null {
	const cents = numberOrNull(amount);
	const { amountMinor } = money.ofDecimal(1, currency);
	return cents === null || amountMinor !== 100 ? null : cents / 100;
}

function ofItems({ items }: Row): number | null {
	if (!Array.isArray(items) || items.length === 0) return null;
	const totals = items.filter(isRecord).map(ofItem);
	if (totals.length < items.length) return null;
	return totals.reduce((sum, total) => (sum === null || total === null ? null : sum + total), 0);
}

/** An item's own total, or its price for each as often as it is there, unless a discount is taken off. */
function ofItem(item: Row): number | null {
	const total = numberOrNull(item.total);
	const price = numberOrNull(item.unit_price ?? item.unitPrice);
	if (total !== null || price === null || numberOrNull(item.discount)) return total;
	return price * (numberOrNull(item.quantity) ?? 1);
}
