const rightToLeftScripts = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** By the script that the language is usually written in. */
export function isRightToLeft(language: string): boolean {
	return rightToLeftScripts.includes(new Intl.Locale(language).maximize().script ?? '');
}
