import { fromMail } from '../../demo/messages';
import type { Stage } from './stage';

/** The link in the newest mail to an address. */
export async function linkInMail({ inbox }: Stage, address: string): Promise<string> {
	const mails = (await inbox.mails()).map(fromMail);
	const link = mails.filter(({ to }) => to.includes(address)).at(-1)?.links[0];
	if (link === undefined) throw new Error(`No mail to ${address}`);
	return link;
}
