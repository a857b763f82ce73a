import { parse } from 'qs';
import { z, type ZodIssue } from 'zod';
import { refused, unknownParameter } from './errors';

const id = z.string().min(1).max(5000);
const subscription = z.object({ subscription: id }).strict();
const discount = z.object({ coupon: id.optional(), promotion_code: id.optional() }).strict();
const item = z
	.object({
		id,
		price: id.optional(),
		quantity: z.string().regex(/^\d+$/).optional(),
	})
	.strict();

const flowSchema = z
	.object({
		type: z.enum([
			'customer_update',
			'payment_method_update',
			'subscription_cancel',
			'subscription_update',
			'subscription_update_confirm',
		]),
		subscription_cancel: subscription
			.extend({
				retention: z
					.object({
						type: z.literal('coupon_offer'),
						coupon_offer: z.object({ coupon: id }).strict(),
					})
					.strict()
					.optional(),
			})
			.optional(),
		subscription_update: subscription.optional(),
		subscription_update_confirm: subscription
			.extend({ items: z.array(item).min(1), discounts: z.array(discount).optional() })
			.optional(),
		after_completion: z
			.object({
				type: z.enum(['portal_homepage', 'hosted_confirmation', 'redirect']),
				hosted_confirmation: z
					.object({ custom_message: z.string().max(500).optional() })
					.strict()
					.optional(),
				redirect: z.object({ return_url: z.string().url() }).strict().optional(),
			})
			.strict()
			.optional(),
	})
	.strict();

const sessionSchema = z
	.object({
		customer: id,
		configuration: id.optional(),
		return_url: z.string().url().optional(),
		locale: z.string().optional(),
		flow_data: flowSchema.optional(),
		after_expiration: z
			.object({
				type: z.literal('customer_login'),
				customer_login: z
					.object({ expires_at: z.string().regex(/^\d+$/).optional() })
					.strict()
					.optional(),
			})
			.strict()
			.optional(),
	})
	.strict();

export type SessionRequest = z.infer<typeof sessionSchema>;

/** What a session is asked for. Fails with a Refusal for a body that is no form, and for a parameter that there is not. */
export function sessionRequest(body: unknown, contentType = ''): SessionRequest {
	if (!contentType.startsWith('application/x-www-form-urlencoded')) {
		throw refused(400, 'Invalid request: send the parameters as a form.');
	}
	const parsed = sessionSchema.safeParse(parse(String(body ?? ''), { depth: 10 }));
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw issue ? refusalOf(issue) : refused(400, 'Invalid request');
}

function refusalOf(issue: ZodIssue) {
	const param = nameOf(issue.path);
	if (issue.code === 'unrecognized_keys') {
		const [key = ''] = issue.keys;
		return unknownParameter(nameOf([...issue.path, key]));
	}
	return issue.message === 'Required'
		? refused(400, `Missing required param: ${param}.`, { code: 'parameter_missing', param })
		: refused(400, `Invalid ${param}`, { param });
}

/** As a form has it: `flow_data[subscription_cancel][subscription]`. */
const nameOf = ([first = '', ...others]: Array<string | number>): string =>
	String(first) + others.map((part) => `[${part}]`).join('');
