import type { Page } from 'playwright-core';
import { z } from 'zod';

/** What WCAG 2.2 asks of text of usual size, level AA. */
const leastContrast = 4.5;

const pieceSchema = z.object({ text: z.string(), color: z.string(), background: z.string() });

/** Runs in the page: each visible text with its colour and the nearest background that is painted behind it. */
const piecesOfText = `(() => {
	const painted = (element) => {
		const { backgroundColor } = getComputedStyle(element);
		if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
		return element.parentElement ? painted(element.parentElement) : 'rgb(255, 255, 255)';
	};
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const pieces = [];
	while (texts.nextNode()) {
		const text = texts.currentNode.textContent.trim();
		const element = texts.currentNode.parentElement;
		if (text === '' || element.getClientRects().length === 0) continue;
		pieces.push({ text, color: getComputedStyle(element).color, background: painted(element) });
	}
	return pieces;
})()`;

/** The texts of a page that do not stand out enough from what is behind them. */
export async function faintTexts(page: Page): Promise<string[]> {
	const pieces = z.array(pieceSchema).parse(await page.evaluate(piecesOfText));
	if (pieces.length === 0) throw new Error('There is no text on the page');
	return pieces
		.map(({ text, color, background }) => ({ text, ratio: contrast(color, background) }))
		.filter(({ ratio }) => ratio < leastContrast)
		.map(({ text, ratio }) => `${text}: ${ratio.toFixed(2)}`);
}

/** From 1, the same, to 21, black on white. Colours as browsers compute them. */
function contrast(one: string, other: string): number {
	const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
	const [, ...channels] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color) ?? [];
	if (channels.length === 0) throw new Error(`Its contrast cannot be told: ${color}`);
	const [red = 0, green = 0, blue = 0] = channels.map((channel) => linear(Number(channel) / 255));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
	return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
