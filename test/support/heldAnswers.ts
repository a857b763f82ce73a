import type { Sandbox, SandboxRequest } from '../../sandbox';

/** Calls that the sandbox has not answered yet. */
export interface HeldAnswers {
	/** Resolves when so many calls wait for their answers. */
	reach(count: number): Promise<void>;
	/** How many wait. */
	count(): number;
	/** Has the vendor answer them, and all that come later. */
	letGo(): void;
}

/**
 * Keeps calls under way until a test lets them go, so that it is no matter how fast the machine is.
 * @param isHeld whether to keep the call that is the first, second, and so on; all where it is not given
 */
export function holdAnswers(
	sandbox: Sandbox,
	isHeld: (request: SandboxRequest, number: number) => boolean = () => true,
): HeldAnswers {
	const held: Array<() => void> = [];
	let onCall = () => {};
	let calls = 0;
	sandbox.answerWith(async (request) => {
		if (!isHeld(request, ++calls)) return undefined;
		return await new Promise((answer) => {
			held.push(() => answer(undefined));
			onCall();
		});
	});
	return {
		async reach(count) {
			if (held.length >= count) return;
			await new Promise<void>((reached) => {
				onCall = () => {
					if (held.length >= count) reached();
				};
			});
		},
		count: () => held.length,
		letGo() {
			sandbox.answerWith(null);
			for (const answer of held) answer();
		},
	};
}

/** Long enough for a call that ought not to come. */
export async function aWhile(): Promise<void> {
	await new Promise((done) => setTimeout(done, 100));
}
