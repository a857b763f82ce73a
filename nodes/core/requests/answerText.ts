/** What was read of an answer. */
interface AnswerText {
	text: string;
	/** True where there is more of it than was wanted. */
	isCut: boolean;
}

/**
 * The text of an answer, read as it comes and not further than `mostBytes`, counted as they are after
 * unpacking: a few packed bytes can become as many as the memory has. What is not read is never fetched.
 * @param body a stream, as n8n's helper gives it
 * @throws what the connection fails with; also as soon as `signal` aborts
 */
export async function readText(
	body: unknown,
	mostBytes: number,
	signal: AbortSignal,
): Promise<AnswerText> {
	if (!isStream(body)) return { text: typeof body === 'string' ? body : '', isCut: false };
	const stop = () => void body.destroy();
	signal.addEventListener('abort', stop);
	try {
		return await textOf(body, mostBytes);
	} finally {
		signal.removeEventListener('abort', stop);
	}
}

const decoder = new TextDecoder();

/** By events, which cost a campaign's many small answers less than iterating. */
async function textOf(body: Stream, mostBytes: number): Promise<AnswerText> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	let isWhole = false;
	// Most answers come in one piece, which need not be copied.
	const text = () => decoder.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
	return await new Promise((resolve, reject) => {
		body.on('data', (chunk) => {
			if (!(chunk instanceof Uint8Array)) return;
			bytes += chunk.byteLength;
			if (bytes <= mostBytes) return void chunks.push(chunk);
			resolve({ text: text(), isCut: true });
			body.destroy();
		});
		body.on('end', () => {
			isWhole = true;
			resolve({ text: text(), isCut: false });
		});
		body.on('error', reject);
		// Every answer closes, and an error that nobody gets costs as much as the rest of reading one.
		body.on('close', () => isWhole || reject(new Error('The answer was cut off.')));
	});
}

/** Ends an answer of which nobody reads the body. */
export function discard(body: unknown): void {
	if (isStream(body)) body.destroy();
}

interface Stream {
	on(event: string, listener: (given: unknown) => void): unknown;
	destroy(): unknown;
}

function isStream(body: unknown): body is Stream {
	return (
		typeof body === 'object' &&
		body !== null &&
		'on' in body &&
		typeof body.on === 'function' &&
		'destroy' in body &&
		typeof body.destroy === 'function'
	);
}
