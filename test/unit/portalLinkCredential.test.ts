import type { ICredentialDataDecryptedObject, ICredentialTestFunctions } from 'n8n-workflow';
import { PortalLinkApi } from '../../credentials/PortalLinkApi.credentials';
import { PortalLink } from '../../nodes/PortalLink/PortalLink.node';

const good = 'a signing key of the tests, with more than 32 bytes';

async function verdict(data: ICredentialDataDecryptedObject | undefined) {
	const node = new PortalLink();
	const description = node.description.credentials?.[0];
	expect(description?.testedBy).toBe('testSigningKeys');
	const context: ICredentialTestFunctions = Object.create(null);
	const credential = { id: '1', name: 'keys', type: 'portalLinkApi', data };
	return await node.methods.credentialTest.testSigningKeys.call(context, credential);
}

test.each<ICredentialDataDecryptedObject>([
	{ signingKey: good },
	{ signingKey: 'k3Vd8mQzT1wLx5Rb0yNc7HsJ2fGp9uAe' },
	{ signingKey: good, previousSigningKey: 'x'.repeat(32) },
	{ signingKey: good, previousSigningKey: good },
])('the test of the credential passes with %j', async (data) => {
	expect(await verdict(data)).toMatchObject({ status: 'OK' });
});

test.each([
	[undefined, 'Signing Key in the credential has 0 characters'],
	[{ signingKey: 'SECRET' }, 'Signing Key in the credential has 6 characters'],
	[{ signingKey: 'SECRET'.repeat(8) }, 'Signing Key in the credential is easy to guess'],
	[{ signingKey: `${good}\n` }, 'Signing Key in the credential begins or ends with'],
	[{ signingKey: good, previousSigningKey: 'SECRET' }, 'Previous Signing Key in the credential'],
])('it does not with %j, and says why without the key', async (data, words) => {
	const { status, message } = await verdict(data);
	expect(status).toBe('Error');
	expect(message).toContain(words);
	expect(message).not.toMatch(/SECRET|of the tests/);
});

test('local addresses are refused unless the switch is on, which says that customers cannot open them', () => {
	const { properties } = new PortalLinkApi();
	const called = (wanted: string) => properties.find(({ name }) => name === wanted);
	expect(called('allowLocalAddresses')?.default).toBe(false);
	expect(called('localNotice')?.displayName).toContain('customers cannot open');
	expect(called('localNotice')?.displayOptions?.show).toEqual({ allowLocalAddresses: [true] });
});

test('the credential depends on no field by show, as the editor would leave that field out', () => {
	const [credential] = new PortalLink().description.credentials ?? [];
	expect(credential?.displayOptions?.show).toBeUndefined();
	expect(credential?.displayOptions?.hide).toBeDefined();
});
