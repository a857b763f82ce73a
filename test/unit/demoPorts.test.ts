import { freePort } from '../../demo/ports';

/** Of 28,000 ports the system names one again after 200 or so. */
test('no port is given to two programs', async () => {
	const ports = new Set<number>();
	for (let time = 0; time < 1000; time++) ports.add(await freePort());
	expect(ports.size).toBe(1000);
});
