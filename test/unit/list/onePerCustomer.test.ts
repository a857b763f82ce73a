import { contact } from '../../../nodes/core/customer/contact';
import { ofMinor } from '../../../nodes/core/list/money';
import { byCustomer, groupItem } from '../../../nodes/core/list/onePerCustomer';
import type { Row } from '../../../nodes/core/list/pages';

async function items(rows: Row[]) {
	const stream = async function* () {
		yield* rows;
	};
	const groups = await byCustomer(stream(), ({ customerId, cents }) => ({
		contact: contact({ customerId }),
		fields: {},
		money: ofMinor(cents, 'EUR'),
	}));
	return groups.map((group) => groupItem(group, 'billCount'));
}

test('the rows of a customer become one item, wherever they stand', async () => {
	const rows = ['a', 'b', 'a'].map((customerId) => ({ customerId, cents: 150 }));
	expect(await items(rows)).toMatchObject([
		{ customerId: 'a', billCount: 2, amount: '3.00', amountMinor: 300, amounts: '3.00 EUR' },
		{ customerId: 'b', billCount: 1, amount: '1.50' },
	]);
});

test('rows that name no customer stay apart', async () => {
	expect(await items([{ cents: 1 }, { cents: 2 }])).toMatchObject([
		{ billCount: 1 },
		{ billCount: 1 },
	]);
});

test('a sum that is not known is null', async () => {
	const rows = [{ customerId: 'a', cents: 1 }, { customerId: 'a' }];
	expect(await items(rows)).toMatchObject([{ billCount: 2, amount: null, amounts: null }]);
});
