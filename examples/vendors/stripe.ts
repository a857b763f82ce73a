import type { VendorExamples } from '../templates/vendor';

const shortLived = "Stripe's own links work for some minutes: these work for 30 days.";

export const stripe: VendorExamples = {
	linksAreShortLived: true,
	campaigns: [
		{
			recipe:
				"The list names customers by their ID at Stripe. Stripe's own links work for some minutes, so the flow sends [signed links](links.md), which work for 30 days.",
			named: 'ID',
			needs: "**customerId**, the customer's ID at Stripe",
			mode: 'id',
			field: 'customerId',
			channel: 'email',
			note: `Choose your Stripe credential: **Get customer** gets name and email. ${shortLived}`,
			portalOptions: { loadContact: true },
			customers: [
				{ customerId: 'cus_WwGWlMexY6Z3a3' },
				{ customerId: 'cus_w8m94jI30fcst9' },
				{ customerId: 'cus_52ZBl1j3sdZlq2' },
				{ customerId: 'cus_YvVGixMHBDoeBf' },
				{ customerId: 'cus_Z1utdjs1eN0K0S' },
				{ customerId: 'cus_NobodyWeKnow1' },
				{ customerId: 'cus_1GXdWabUEJuhRS' },
				{ customerId: 'cus_Vucs6jKMuOhAfJ' },
				{ customerId: 'cus_UP3D0YGpbiyNs1' },
				{ customerId: 'cus_PiClAKUCaGK6Mb' },
				{ customerId: 'cus_EtrtGbTp34ftU1' },
				{ customerId: 'in_1MtHbELkdIwHu7ix' },
				{ customerId: 'cus_yFLtMJT7djF9sV' },
				{ customerId: 'cus_WTjQOjip1YOn73' },
				{ customerId: 'cus_5S6cK8oDugT5BP' },
				{ customerId: 'cus_eUS9KyGL70r9tn' },
			],
		},
	],
	segments: [],
	events: [],
	redirect: {
		note: 'The option **Flow** opens it where a card is added, or a subscription is changed.',
	},
};
