import axios from 'axios';
import { sandboxTest } from '../../support/contracts/onPurpose';
import { sandboxForTests } from '../../support/sandbox';
import { clientsOf } from './clients';

const sandbox = sandboxForTests();

const call = async (method: string, path: string, headers: object = {}) =>
	await axios.request({
		method,
		url: sandbox().meteroid.baseUrl + path,
		headers: {
			authorization: `Bearer ${sandbox().meteroid.apiKey}`,
			...headers,
			...sandboxTest,
		},
		validateStatus: () => true,
		proxy: false,
	});

describe('a path of Meteroid', () => {
	it.each(['/api/v1/customers', '/api/v1/customers/crm-1001', '/api/v1/invoices'])(
		'answers 405 and nothing to a method that %s does not have',
		async (path) => {
			const { status, data } = await call(
				'PUT',
				path.replace('/crm-1001', '/crm-1001/portal-token'),
			);

			expect([status, data]).toEqual([405, '']);
		},
	);

	it.each(['/elsewhere', '/api/v1/elsewhere', '/api/v1/customers/', '/api//v1/customers'])(
		'gives the 404 of an unknown customer for %s',
		async (path) => {
			const customer = await call('GET', '/api/v1/customers/cus_unknown');
			const { status, data } = await call('GET', path);

			expect([customer.status, status, data]).toEqual([404, 404, customer.data]);
		},
	);

	it('asks for the key first below /api/ only', async () => {
		const withoutKey = { authorization: '' };

		expect((await call('GET', '/api/v1/elsewhere', withoutKey)).status).toBe(401);
		expect((await call('GET', '/elsewhere', withoutKey)).status).toBe(404);
	});

	it('is refused in plain text where it is no UTF-8, and breaks with a NUL', async () => {
		const notText = await call('GET', '/api/v1/customers/%FF');
		const withNul = await call('GET', '/api/v1/customers/a%00');

		expect([notText.status, notText.headers['content-type']]).toEqual([
			400,
			expect.stringMatching('text/plain'),
		]);
		expect([withNul.status, withNul.data.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
	});
});

describe('a key of Meteroid', () => {
	const path = '/api/v1/customers/crm-1001';
	const answerTo = async (authorization: string) => await call('GET', path, { authorization });
	const parts = () => {
		const [start = '', id = ''] = sandbox().meteroid.apiKey.split('/');
		return { secret: start.slice(start.lastIndexOf('_') + 1), id };
	};

	it('is refused in four ways', async () => {
		const message = async (authorization: string) => (await answerTo(authorization)).data.message;
		const { secret, id } = parts();

		expect(await message('Basic abc')).toBe('Invalid or missing Authorization header');
		expect(await message('bearer abc')).toBe('Invalid or missing Authorization header');
		expect(await message('Bearer abc')).toBe('Invalid API key format');
		expect(await message(`Bearer pv_sand_${secret}/1`)).toBe('Failed to resolve api key');
		expect(await message(`Bearer pv_sand_${'0'.repeat(28)}/${id}`)).toBe(
			'Unauthorized. Invalid hash',
		);
	});

	it('is good whatever stands before its last underscore', async () => {
		const { secret, id } = parts();

		expect((await answerTo(`Bearer something_else_${secret}/${id}`)).status).toBe(200);
		expect((await answerTo(`Bearer ${secret}/00${id}`)).status).toBe(200);
	});

	it('is good with a wrong secret too, for some time after it came with the right one', async () => {
		const mistyped = `Bearer pv_sand_wrong/${parts().id}`;
		const before = await answerTo(mistyped);
		await answerTo(`Bearer ${sandbox().meteroid.apiKey}`);

		expect(before.status).toBe(401);
		expect((await answerTo(mistyped)).status).toBe(200);
	});

	it('may do less than another in the cloud only', async () => {
		const forbidden = `Bearer ${sandbox().meteroid.forbiddenKey}`;
		const inTheCloud = await answerTo(forbidden);
		sandbox().set({ meteroidVersion: 'A' });

		expect([inTheCloud.status, inTheCloud.data.message]).toEqual([403, 'Forbidden']);
		expect((await answerTo(forbidden)).status).toBe(200);
	});
});

test('what the real server has and the sandbox does not play says so', async () => {
	const { status, data } = await clientsOf(sandbox()).meteroid.post('/customers', {});

	expect([status, data]).toEqual([501, 'The sandbox does not play this call']);
});
