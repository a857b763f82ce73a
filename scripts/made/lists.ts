const list = /^(\t*)\/\/ vendors: (.+)\n[^]*?^\t*\/\/ \/vendors$/gm;

/** Whether a source file has a line for each vendor. */
export function hasList(text: string): boolean {
	return text.search(list) >= 0;
}

/** A source file with a line for each vendor: what the marker above them says, with the vendor's name for `NAME`. */
export function withLists(text: string, names: string[]): string {
	return text.replaceAll(list, (_, indent: string, line: string) => {
		const lines = names.map((name) => line.replaceAll('NAME', name));
		return [`// vendors: ${line}`, ...lines, '// /vendors'].map((one) => indent + one).join('\n');
	});
}
