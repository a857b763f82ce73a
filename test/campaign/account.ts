import type { Execution } from '../../demo/execution';
import { say } from '../../demo/progress';
import type { Mailbox } from '../queue/mailbox';
import { check } from '../e2e/report';
import { notReached, type Listed } from './stage';

/** Everybody has one mail, or is listed as in doubt and has one at most; by the list of the newest run. */
export function checkAccount(list: Listed[], mailbox: Mailbox, newest: Execution): void {
	const mails = counted(mailbox.mails.map(({ to }) => to));
	const listed = notReached(newest);
	const doubted = new Map(listed.map(({ who, code }) => [who, code]));
	const wrong = list.flatMap(({ customerId, email }) => {
		const count = mails.get(email) ?? 0;
		const code = doubted.get(customerId);
		if (count > 1) return [`${customerId} got ${count} mails`];
		if (count === 0 && code !== 'in_doubt') return [`${customerId} got none and is ${code}`];
		return [];
	});
	const withBoth = list.filter(
		({ customerId, email }) => doubted.has(customerId) && mails.has(email),
	);
	say(`  ${mails.size} mailed, ${doubted.size} in doubt, ${withBoth.length} of whom had the mail`);
	check('the newest run came to its end', newest.failure ?? null, null);
	check('everybody has one mail or is in doubt, nobody two', wrong.slice(0, 5), []);
	check(
		'nobody else is listed',
		[...new Set(doubted.values())].filter((code) => code !== 'in_doubt'),
		[],
	);
	const [went] = newest.items('How it went');
	check('the counts say the same', [went?.customers, went?.inDoubt], [list.length, doubted.size]);
}

function counted(addresses: string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const address of addresses) counts.set(address, (counts.get(address) ?? 0) + 1);
	return counts;
}
