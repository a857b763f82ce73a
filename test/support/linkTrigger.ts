import type { IDataObject } from 'n8n-workflow';
import { PortalLinkApi } from '../../credentials/PortalLinkApi.credentials';
import { PortalLinkTrigger } from '../../nodes/PortalLink/PortalLinkTrigger.node';
import { customer, runPortalLink, sampleVendor, signingKey } from './portalLink';
import { Flow, type Answer } from './webhook';

const path = 'portal';
/** Where links to the flow lead. */
export const flowUrl = `https://n8n.example.com/webhook/${path}`;

interface Changes {
	parameters?: IDataObject;
	credential?: IDataObject;
	isTest?: boolean;
	/** What the node behind it does; `null` where there is none. */
	behind?: { type: string; operation?: string } | null;
	/** That of the flow; the one that all flows of the tests have unless it is given. */
	workflowId?: string;
}

const sendToPortal = { type: 'portal.portalLink', operation: 'answer' };

/** A flow with the trigger, as a user sets it up. */
export function linkFlow({
	parameters,
	credential,
	isTest = false,
	behind = sendToPortal,
	workflowId,
}: Changes = {}): Flow {
	return new Flow(
		{
			node: new PortalLinkTrigger(),
			credentialTypes: [new PortalLinkApi()],
			credentials: { portalLinkApi: { signingKey, ...credential } },
			parameters: { provider: sampleVendor.name, path, company: 'Acme', ...parameters },
			settings: { webhookId: 'portal-link' },
			behind: behind
				? { type: behind.type, parameters: { operation: behind.operation } }
				: undefined,
			workflowId,
		},
		isTest,
	);
}

type Method = 'GET' | 'HEAD' | 'POST';

/** Somebody comes to the flow's address with the parameter t, by default with a browser in English. */
export async function visit(
	flow: Flow,
	method: Method,
	t: unknown,
	language: string | undefined = 'en',
): Promise<Answer> {
	return await flow.receive({
		method,
		query: { t } as IDataObject,
		headers: { 'accept-language': language },
		body: undefined,
	});
}

/** The token of a link to the flow, as Create makes it. */
export async function linkToken(parameters: IDataObject = {}): Promise<string> {
	const { success } = await runPortalLink({
		resource: 'link',
		operation: 'create',
		provider: sampleVendor.name,
		customer: customer('id', sampleVendor.customers.sampleId),
		webhookUrl: flowUrl,
		...parameters,
	});
	return new URL(String(success[0]?.json.link)).searchParams.get('t') ?? '';
}
