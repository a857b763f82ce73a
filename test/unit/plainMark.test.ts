import { PortalLinkApi } from '../../credentials/PortalLinkApi.credentials';
import { vendors } from '../vendors';

test.each([...vendors.map(({ setup }) => new setup.credential()), new PortalLinkApi()])(
	'every field that can be an expression counts: $name',
	({ properties }) => {
		const mark = properties.find(({ name }) => name === 'isPlain');
		const fields = properties.filter(({ name, type }) => name !== 'isPlain' && type !== 'notice');
		const names = new Set(fields.map(({ name }) => name));
		expect(Object.keys(mark?.displayOptions?.hide ?? {})).toEqual([...names]);
	},
);
