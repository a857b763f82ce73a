import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** A program that holds a vendor's SDK, and does with it what it is told. */
export interface Program {
	ask(order: object): Promise<Accepted>;
	stop(): void;
}

/** What the SDK says of an answer or an event. */
export type Accepted = z.infer<typeof answerSchema>;

const answerSchema = z.object({
	/** Why it did not take it; null where it did. */
	problem: z.string().nullable(),
	/** Fields that it does not know, such as `Invoice.promotional_credits`. */
	unknown: z.array(z.string()),
});

/** Starts a program that answers each line of JSON with one. */
export function startProgram(
	command: string,
	args: string[],
	variables: Record<string, string>,
): Program {
	const child = spawn(command, args, {
		env: { ...process.env, ...variables },
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	return {
		async ask(order) {
			child.stdin.write(`${JSON.stringify(order)}\n`);
			const { value, done } = await lines.next();
			if (done) throw new Error(`${args.at(-1)} has ended`);
			return answerSchema.parse(JSON.parse(value));
		},
		stop: () => child.stdin.end(),
	};
}
