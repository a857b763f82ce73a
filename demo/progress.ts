const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const secondsBetweenPlainLines = 15;

/** Something the reader can put right. Its message is shown without a stack. */
export class DemoError extends Error {}

export function say(line = ''): void {
	process.stdout.write(`${line}\n`);
}

/**
 * Shows that something is under way until `work` ends: a line that moves in a terminal, a plain
 * line now and then elsewhere. What `work` hands to `detail` stands behind the title.
 */
export async function step<T>(
	title: string,
	work: (detail: (text: string) => void) => Promise<T>,
): Promise<T> {
	const startedAt = Date.now();
	let detail = '';
	const line = () => [title, detail, elapsed(startedAt)].filter(Boolean).join(' · ');
	const stopShowing = process.stdout.isTTY ? showMovingLine(line) : showPlainLines(title, line);
	try {
		const result = await work((text) => (detail = text));
		stopShowing();
		say(`✓ ${title} (${elapsed(startedAt)})`);
		return result;
	} catch (error) {
		stopShowing();
		say(`✗ ${title} (${elapsed(startedAt)})`);
		throw error;
	}
}

function showMovingLine(line: () => string): () => void {
	let frame = 0;
	const width = () => (process.stdout.columns || 80) - 3;
	const timer = setInterval(() => {
		frame = (frame + 1) % spinner.length;
		process.stdout.write(`\r\x1b[K${spinner[frame]} ${line().slice(0, width())}`);
	}, 100);
	return () => {
		clearInterval(timer);
		process.stdout.write('\r\x1b[K');
	};
}

function showPlainLines(title: string, line: () => string): () => void {
	say(`… ${title}`);
	const timer = setInterval(() => say(`… ${line()}`), secondsBetweenPlainLines * 1000);
	return () => clearInterval(timer);
}

function elapsed(startedAt: number): string {
	const seconds = Math.round((Date.now() - startedAt) / 1000);
	if (seconds < 60) return `${seconds} s`;
	return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
