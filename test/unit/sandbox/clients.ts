import axios, { type AxiosInstance } from 'axios';
import type { Sandbox } from '../../../sandbox';
import { sandboxTest } from '../../support/contracts/onPurpose';

const client = (baseURL: string, headers: Record<string, string> = {}): AxiosInstance =>
	axios.create({
		baseURL,
		headers: { ...headers, ...sandboxTest },
		validateStatus: () => true,
		proxy: false,
	});

/** HTTP clients that take every status for an answer, with each provider's good key. */
export const clientsOf = ({ url, gigstack, lago, meteroid, appstle, paddle, stripe }: Sandbox) => ({
	plain: client(url),
	gigstack: client(gigstack.baseUrl, { authorization: `Bearer ${gigstack.apiKey}` }),
	lago: client(`${lago.baseUrl}/api/v1`, { authorization: `Bearer ${lago.apiKey}` }),
	meteroid: client(`${meteroid.baseUrl}/api/v1`, { authorization: `Bearer ${meteroid.apiKey}` }),
	appstle: client(`${appstle.baseUrl}/api/external/v2`, { 'x-api-key': appstle.apiKey }),
	paddle: client(paddle.baseUrl, { authorization: `Bearer ${paddle.apiKey}` }),
	stripe: client(`${stripe.baseUrl}/v1`, { authorization: `Bearer ${stripe.apiKey}` }),
});
