/** The header Authorization for a login: name and password with a colon between them, each of which may be empty. */
export function basicAuthorization(login: string): string {
	return `Basic ${Buffer.from(login).toString('base64')}`;
}

/**
 * What must not be in a message where these headers were sent: their values, without the scheme in front
 * of them, and of Basic what is encoded in it, as a provider may quote either.
 */
export function secretsIn(headers: Readonly<Record<string, string>>): string[] {
	return Object.values(headers).flatMap((value) => {
		const [, scheme, sent = value] = /^(Bearer|Basic) (.*)$/.exec(value) ?? [];
		return scheme === 'Basic' ? [sent, ...partsOf(Buffer.from(sent, 'base64').toString())] : [sent];
	});
}

function partsOf(login: string): string[] {
	const [name = '', ...password] = login.split(':');
	return [login, name, password.join(':')].filter((part) => part !== '');
}
