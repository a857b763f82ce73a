/** In characters of JSON, which take several times as many bytes in memory. Some ten thousand customers. */
const mostKept = 20_000_000;

interface Kept {
	answer: Promise<unknown>;
	/** When it was asked for, in milliseconds. */
	at: number;
	size: number;
}

/** The answers of a run that others may ask for as well: those of late, and no more than the memory can bear. */
export class SharedAnswers {
	/** The oldest comes first. */
	private readonly kept = new Map<string, Kept>();
	private size = 0;

	/** @param mayShare whether an answer may still be given to others, by when it was asked for, in milliseconds */
	constructor(private readonly mayShare: (askedAt: number, now: number) => boolean) {}

	/** The answer to what was asked for before, where it is not too old by now. */
	get(key: string, now: number): Promise<unknown> | undefined {
		this.forgetWhile(({ at }) => !this.mayShare(at, now));
		return this.kept.get(key)?.answer;
	}

	/** Keeps an answer that is on its way. */
	async keep(key: string, answer: Promise<unknown>, now: number): Promise<void> {
		const kept = { answer, at: now, size: 0 };
		this.kept.set(key, kept);
		kept.size = await answer.then(sizeOf, () => 0);
		if (this.kept.get(key) === kept) this.size += kept.size;
		this.forgetWhile(() => this.size > mostKept);
	}

	private forgetWhile(isToGo: (oldest: Kept) => boolean): void {
		for (const [key, kept] of this.kept) {
			if (!isToGo(kept)) return;
			this.kept.delete(key);
			this.size -= kept.size;
		}
	}
}

function sizeOf(answer: unknown): number {
	return JSON.stringify(answer)?.length ?? 0;
}
