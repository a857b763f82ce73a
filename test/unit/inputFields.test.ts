import { withInputFields } from '../../nodes/core/node/inputFields';

const result = { customerId: 'cus_1', customerName: null, email: null, phone: null };
const input = { customerName: 'Ana', email: 'mallory@evil.example', phone: '+525512345678' };

test('an email and a phone that the provider does not know are not those of the input where it was asked', () => {
	const [asked] = withInputFields([{ json: result }], { json: input }, [], { isAsked: true });
	expect(asked?.json).toEqual({ ...result, customerName: 'Ana' });
	const [known] = withInputFields([{ json: result }], { json: input }, [], { isAsked: false });
	expect(known?.json).toEqual({ ...result, ...input });
});

test('of several results none takes the contact of the input', () => {
	const several = withInputFields([{ json: result }, { json: result }], { json: input }, [], {
		isAsked: false,
	});
	expect(several.map(({ json }) => json)).toEqual([result, result]);
});
