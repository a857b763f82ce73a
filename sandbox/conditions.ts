import { z } from 'zod';
import type { VendorName } from '../scripts/vendors';
import { played } from './played';
import { sharedConditions, type SharedConditions } from './stage/conditions';

type OfOneVendor = z.infer<(typeof played)[VendorName]['conditions']>;
type All<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
	all: infer Intersection,
) => void
	? Intersection
	: never;

/** What can happen at any vendor, and the ways in which each is played. */
export type Conditions = SharedConditions & All<OfOneVendor>;

const vendors = Object.values(played);
const shape: z.ZodRawShape = Object.assign(
	{ ...sharedConditions.shape },
	...vendors.map(({ conditions }) => conditions.shape),
);
const schema = z.object(shape).strict();

/** What conditions may be changed to. */
export const changes = schema.partial() as z.ZodType<Partial<Conditions>>;

/** Nothing goes wrong, and each vendor is played in its usual way. */
export const fairConditions = schema.parse({}) as Readonly<Conditions>;

/** What must be set for vendors to send events to an n8n on loopback, which has no public address. */
export const onLoopback: Partial<Conditions> = Object.assign(
	{},
	...vendors.map((vendor) => vendor.onLoopback),
);
