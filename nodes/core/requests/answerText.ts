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
	const decoder = new TextDecoder();
	let [text, bytes] = ['', 0];
	try {
		for await (const chunk of body) {
			if (!(chunk instanceof Uint8Array)) continue;
			bytes += chunk.byteLength;
			// Leaving the loop destroys the stream, and with it the connection.
			if (bytes > mostBytes) return { text, isCut: true };
			text += decoder.decode(chunk, { stream: true });
		}
		return { text: text + decoder.decode(), isCut: false };
	} finally {
		signal.removeEventListener('abort', stop);
	}
}

/** Ends an answer of which nobody reads the body. */
export function discard(body: unknown): void {
	if (isStream(body)) body.destroy();
}

interface Stream extends AsyncIterable<unknown> {
	destroy(): unknown;
}

function isStream(body: unknown): body is Stream {
	return (
		typeof body === 'object' &&
		body !== null &&
		Symbol.asyncIterator in body &&
		'destroy' in body &&
		typeof body.destroy === 'function'
	);
}
