import { isObject, type Json } from './json';

/** Without its parameters, such as the charset. */
export const mediaType = (header: unknown): string =>
	String(header ?? '')
		.split(';', 1)
		.join()
		.trim()
		.toLowerCase();

/** What the contract says of the media type; the more exact name comes first. */
export function mediaFor(content: Json, type: string): Json | undefined {
	const [family = ''] = type.split('/', 1);
	const media = content[type] ?? content[`${family}/*`] ?? content['*/*'];
	return isObject(media) ? media : undefined;
}

/** The JSON; undefined where it is none. */
export function parsed(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		return undefined;
	}
}
