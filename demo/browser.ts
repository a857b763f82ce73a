import { spawnSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';
import { DemoError } from './progress';

/**
 * Starts Chromium, from the path that the variable CHROMIUM has, if it has one.
 * @throws DemoError where there is none, with how to install it
 */
export async function launchBrowser(): Promise<Browser> {
	return await chromium.launch({
		executablePath: process.env.CHROMIUM ?? chromiumOnPath(),
		args: [
			'--headless',
			'--no-sandbox',
			'--disable-gpu',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			// The editor looks community packages up at npm, which no run may wait for.
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
		],
	});
}

function chromiumOnPath(): string {
	const path = spawnSync('which', ['chromium']).stdout.toString().trim();
	if (path !== '') return path;
	throw new DemoError(
		'There is no chromium. On Debian: apt-get install -y chromium. Elsewhere give the path of a Chrome in the variable CHROMIUM.',
	);
}
