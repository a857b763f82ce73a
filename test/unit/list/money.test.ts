import { data } from 'currency-codes';
import fc from 'fast-check';
import { ofDecimal, ofMinor, sums } from '../../../nodes/core/list/money';

test.each([
	[12050, 'EUR', '120.50'],
	[5, 'EUR', '0.05'],
	[-5, 'EUR', '-0.05'],
	[0, 'MXN', '0.00'],
	[1800, 'JPY', '1800'],
	[12345, 'TND', '12.345'],
	[100, 'eur', '1.00'],
])('%d of the smallest unit of %s are %s', (minor, currency, amount) => {
	expect(ofMinor(minor, currency)).toEqual({
		amount,
		amountMinor: minor,
		currency: currency.toUpperCase(),
	});
});

test.each([
	[1_250_000, 'COP', '12500.00'],
	[1_250_000, 'IDR', '12500.00'],
	[1_250_000, 'PKR', '12500.00'],
	[1_250_000, 'LBP', '12500.00'],
	[1_250_000, 'IQD', '1250.000'],
	[1_250_000, 'HUF', '12500.00'],
	[1_250_000, 'CLP', '1250000'],
	[1_250_000, 'CLF', '125.0000'],
	[1_250_000, 'QQQ', '12500.00'],
])(
	'%d of the smallest unit of %s are %s by ISO 4217, whatever Intl says',
	(minor, code, amount) => {
		expect(ofMinor(minor, code)).toMatchObject({ amount, amountMinor: minor });
	},
);

test('every currency of ISO 4217 has the decimals of its list', () => {
	// Those without decimals of their own are metals, baskets and codes for tests.
	const notMoney = /^X(A[GU]|B[A-D]|DR|PD|PT|SU|TS|UA|XX)$/;
	const currencies = data.filter(({ code }) => !notMoney.test(code));
	expect(currencies.length).toBeGreaterThan(150);
	const decimals = (code: string) => ofMinor(1, code).amount?.split('.')[1]?.length ?? 0;
	expect(currencies.map(({ code }) => [code, decimals(code)])).toEqual(
		currencies.map(({ code, digits }) => [code, digits]),
	);
});

test("a provider's exceptions go before the list, also in sums", () => {
	const exceptions = { HUF: 0, MGA: 1 };
	const moneys = [ofMinor(12500, 'huf', exceptions), ofMinor(15, 'MGA', exceptions)];
	expect(moneys.map(({ amount }) => amount)).toEqual(['12500', '1.5']);
	expect(ofMinor(15, 'EUR', exceptions).amount).toBe('0.15');
	expect(sums([...moneys, ...moneys]).map(({ amount }) => amount)).toEqual(['25000', '3.0']);
});

test.each([
	[12.5, 'EUR', '12.50', 1250],
	['1.005', 'EUR', '1.01', 101],
	[1.1, 'TND', '1.100', 1100],
	[1800, 'JPY', '1800', 1800],
	[-0.1, 'EUR', '-0.10', -10],
])('%j in %s are %s', (given, currency, amount, amountMinor) => {
	expect(ofDecimal(given, currency)).toEqual({ amount, amountMinor, currency });
});

test.each([
	[null, 'EUR'],
	['twelve', 'EUR'],
	['1,50', 'EUR'],
	[1.5, null],
	[1.5, 'EURO'],
	[NaN, 'EUR'],
	[1e300, 'EUR'],
])('%j in %j is no amount', (given, currency) => {
	expect(ofDecimal(given, currency)).toMatchObject({ amount: null, amountMinor: null });
	expect(ofMinor(given === 1.5 ? 0.5 : given, currency)).toMatchObject({ amount: null });
});

test('an amount is the same both ways, in any currency', () => {
	const property = fc.property(
		fc.integer({ min: -(10 ** 11), max: 10 ** 11 }),
		fc.constantFrom('EUR', 'JPY', 'TND', 'MXN', 'USD', 'KWD'),
		(minor, currency) => {
			const money = ofMinor(minor, currency);
			expect(ofDecimal(money.amount, currency)).toEqual(money);
			expect(ofDecimal(Number(money.amount), currency)).toEqual(money);
		},
	);
	fc.assert(property);
});

test('amounts are added up for each currency, exactly', () => {
	const moneys = [ofDecimal(0.1, 'EUR'), ofDecimal(0.2, 'EUR'), ofMinor(7, 'JPY')];
	expect(sums(moneys).map(({ amount, currency }) => `${amount} ${currency}`)).toEqual([
		'0.30 EUR',
		'7 JPY',
	]);
});

test('there is no sum where one amount is not known', () => {
	expect(sums([ofMinor(100, 'EUR'), ofMinor(null, 'EUR')])).toEqual([]);
});

test.each(['12050', '-5', '0'])('%j in a text is the same as the number', (digits) => {
	expect(ofMinor(digits, 'EUR')).toEqual(ofMinor(Number(digits), 'EUR'));
});

test.each(['', '12.5', '1e3', '0x1', ' 5', '9007199254740993'])('%j is no amount', (text) => {
	expect(ofMinor(text, 'EUR')).toEqual({ amount: null, amountMinor: null, currency: 'EUR' });
});
