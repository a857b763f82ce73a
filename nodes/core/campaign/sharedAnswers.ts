/** In characters, which take several times as many bytes in memory. Some ten thousand customers. */
const mostKept = 20_000_000;
/** What any value but a text counts for, its name included. */
const perValue = 10;

interface Kept {
	answer: Promise<unknown>;
	/** When it was asked for, in milliseconds. */
	at: number;
	size: number;
	/** Whether it has come and is a way into a portal, which stays what it is; what else is known may change. */
	isAccess: boolean;
}

/** The answers that others may ask for as well: those of late, and no more than the memory can bear. */
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
	async keep(key: string, answer: Promise<unknown>, now: number, isAccess: boolean): Promise<void> {
		const kept: Kept = { answer, at: now, size: 0, isAccess: false };
		this.kept.set(key, kept);
		const size = await answer.then(sizeOf, () => null);
		if (this.kept.get(key) === kept && size !== null) {
			this.size += size;
			Object.assign(kept, { size, isAccess });
		}
		this.forgetWhile(() => this.size > mostKept);
	}

	/** Forgets all but the ways into portals. */
	forgetLookups(): void {
		for (const [key, { isAccess }] of this.kept) if (!isAccess) this.forget(key);
	}

	private forgetWhile(isToGo: (oldest: Kept) => boolean): void {
		for (const [key, kept] of this.kept) {
			if (!isToGo(kept)) return;
			this.forget(key);
		}
	}

	private forget(key: string): void {
		this.size -= this.kept.get(key)?.size ?? 0;
		this.kept.delete(key);
	}
}

/** By its texts. Written as JSON, each answer would be copied, and one nested deeply cannot be written. */
function sizeOf(answer: unknown): number {
	let size = 0;
	const values = [answer];
	while (values.length > 0) {
		const value = values.pop();
		size += typeof value === 'string' ? value.length : perValue;
		if (typeof value !== 'object' || value === null) continue;
		for (const inner of Object.values(value)) values.push(inner);
	}
	return size;
}
