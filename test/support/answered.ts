import type { Sandbox, SandboxAnswer } from '../../sandbox';
import type { VendorName } from '../vendors';
import { openPortal, type PortalRun } from './portals';

/**
 * Opens two portals; the vendor's calls for the first one are answered with this, however often they come.
 * Gives the first item, and sees to it that the second has its link.
 */
export const answeredIn =
	(sandbox: () => Sandbox) =>
	async (vendor: VendorName, answer: SandboxAnswer, run: Partial<PortalRun> = {}) => {
		const { plain, another } = sandbox().cast[vendor];
		sandbox().answerWith((request) =>
			JSON.stringify(request).includes(String(plain.id)) ? answer : undefined,
		);
		const { success } = await openPortal(vendor, sandbox(), {
			customer: '={{ $json.id }}',
			items: [{ id: plain.id }, { id: another.id }],
			onError: 'continueRegularOutput',
			...run,
		});
		expect(success).toHaveLength(2);
		expect(success[1]?.json.portalUrl).toEqual(expect.stringContaining('http'));
		return success[0]?.json ?? {};
	};
