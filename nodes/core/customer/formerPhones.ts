/** The start of a mobile number before and after a country moved its numbers. */
const vietnam: Record<string, string> = {
	...{ '120': '70', '121': '79', '122': '77', '126': '76', '128': '78' },
	...{ '123': '83', '124': '84', '125': '85', '127': '81', '129': '82' },
	...{ '162': '32', '163': '33', '164': '34', '165': '35', '166': '36' },
	...{ '167': '37', '168': '38', '169': '39', '186': '56', '188': '58', '199': '59' },
};

/** By the second digit, which told the operator. */
const ivoryCoast = ['01', '01', '01', '01', '05', '05', '05', '07', '07', '07'];

/** How numbers of an older form, which address books and chat programs still have, are written today. */
const former: Array<[pattern: RegExp, today: (...parts: string[]) => string]> = [
	// Mexico, 2019: mobiles lost the 1 behind the country code, and all the 01, 044 or 045 before the number.
	[/^\+52(?:1|01|04[45])(\d{10})$/, (number) => `+52${number}`],
	// Brazil, 2016: mobiles got a 9 behind the area.
	[/^\+55(\d\d)([6-9]\d{7})$/, (area, number) => `+55${area}9${number}`],
	// Vietnam, 2018: mobiles of eleven digits got ten.
	[/^\+84(1[268]\d|199)(\d{7})$/, (start, number) => `+84${vietnam[start] ?? start}${number}`],
	// Ivory Coast, 2021: mobiles got two digits in front.
	[
		/^\+225([04-9])(\d)(\d{6})$/,
		(first, second, rest) => `+225${ivoryCoast[Number(second)]}${first}${second}${rest}`,
	],
	// Colombia, 2021: landlines got 60 in front of the area.
	[/^\+57([124-8])(\d{7})$/, (area, number) => `+5760${area}${number}`],
	// Benin, 2024: all numbers got 01 in front.
	[/^\+229(\d{8})$/, (number) => `+22901${number}`],
];

/** The same number as it is dialled today, `number` itself where it has no older form that is known. Both begin with a plus. */
export function todaysPhone(number: string): string {
	for (const [pattern, today] of former) {
		const parts = pattern.exec(number);
		if (parts) return today(...parts.slice(1));
	}
	return number;
}
