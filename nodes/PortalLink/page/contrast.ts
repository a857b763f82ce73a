/**
 * Black or white, whichever can be read better on a colour. One of the two always has the contrast of
 * 4.5 to 1 that weak eyes need (WCAG 2.2, 1.4.3).
 * @param color such as `#1d4ed8`
 */
export function readableOn(color: string): '#000000' | '#ffffff' {
	const luminance = luminanceOf(color);
	const withWhite = 1.05 / (luminance + 0.05);
	const withBlack = (luminance + 0.05) / 0.05;
	return withWhite >= withBlack ? '#ffffff' : '#000000';
}

/** Relative, from 0 to 1, as WCAG defines it. */
function luminanceOf(color: string): number {
	const channel = (at: number) => {
		const share = parseInt(color.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	};
	return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
