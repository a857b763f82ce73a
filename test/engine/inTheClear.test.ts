import { hintsOf } from '../support/portalLink';
import { openPortal } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendors } from '../vendors';

const sandbox = sandboxForTests();

test.each(vendors.filter(({ setup }) => setup.hasBaseUrl))(
	'$name: the user is told that the key travels unencrypted to a server outside',
	async ({ name: provider }) => {
		const told = async (baseUrl: string) =>
			hintsOf(
				await openPortal(provider, sandbox(), {
					customer: sandbox().cast[provider].plain.id,
					credential: { baseUrl },
					// Nobody answers there.
					options: { timeoutSeconds: 1, giveUpAfterSeconds: 1 },
					items: [{}, {}],
					onError: 'continueRegularOutput',
				}),
			).filter((hint) => hint.includes('unencrypted'));
		expect(await told('http://api.example.invalid:9')).toEqual([
			'Your key travels to api.example.invalid unencrypted, as Base URL in the credential begins with http://. Use https://, unless the server is in your own network.',
		]);
		expect(await told('http://127.0.0.1:9')).toEqual([]);
		expect(await told('https://api.example.invalid:9')).toEqual([]);
	},
);
