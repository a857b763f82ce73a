import { AppstleApi } from '../../credentials/AppstleApi.credentials';
import { GigstackApi } from '../../credentials/GigstackApi.credentials';
import { MeteroidApi } from '../../credentials/MeteroidApi.credentials';
import { PortalLinkApi } from '../../credentials/PortalLinkApi.credentials';

test.each([new AppstleApi(), new GigstackApi(), new MeteroidApi(), new PortalLinkApi()])(
	'every field that can be an expression counts: $name',
	({ properties }) => {
		const mark = properties.find(({ name }) => name === 'isPlain');
		const names = properties.map(({ name }) => name).filter((name) => name !== 'isPlain');
		expect(Object.keys(mark?.displayOptions?.hide ?? {})).toEqual(names);
	},
);
