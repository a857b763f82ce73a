import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { asFailure, readCredential, recordOrEmpty } from '../../core';
import { logOnce } from '../../core/webhook';
import { signingKeys } from '../credential';
import { flowAddress } from '../link/address';
import { answerForAnother } from '../link/answering';
import { audienceOf } from '../link/audience';
import { linkItem } from '../link/item';
import type { LinkContent } from '../link/token';
import { showPage, type Answer } from '../page/answer';
import { plainLook } from '../page/look';
import { pageForItem } from '../page/item';
import { pageText } from '../page/text';
import { judge } from './judge';
import { parseVisitSettings } from './settings';

/** What goes on: at most one item, by the first output to open a portal, by the second to send a new link. */
type Outputs = NonNullable<IWebhookResponseData['workflowData']>;

/**
 * Answers whoever opens a link or presses its button: with a page, or by the flow, which it starts where
 * the provider has to be asked.
 */
export async function receiveVisit(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { answer, outputs } = await decide(context).catch((error: unknown) => {
		const { failureCode, message, advice } = asFailure(error);
		logOnce(context, 'error', failureCode, `${message} ${advice}`);
		const text = pageText('unreachable', acceptLanguage(context), []);
		return { answer: showPage('unreachable', text, plainLook), outputs: undefined };
	});
	if (answer === null) return { workflowData: outputs };
	give(context, answer);
	return { noWebhookResponse: true, ...(outputs && { workflowData: outputs }) };
}

interface Decision {
	/** Null where the flow answers. */
	answer: Answer | null;
	outputs?: Outputs;
}

async function decide(context: IWebhookFunctions): Promise<Decision> {
	const query = recordOrEmpty(context.getQueryData());
	const { id } = context.getWorkflow();
	const elsewhere = answerForAnother(query, id);
	if (elsewhere !== null) return { answer: elsewhere };
	const settings = parseVisitSettings((name) => context.getNodeParameter(name, null));
	const { address, formerSpellings } = flowAddress(context.getNodeWebhookUrl('default'));
	const visit = {
		token: query.t,
		presses: context.getRequestObject().method === 'POST',
		addresses: [address, ...formerSpellings],
		node: `${id}/${context.getNode().id}`,
		isTest: context.getMode() === 'manual',
	};
	const verdict = await judge(visit, settings, {
		audienceOf,
		signingKeys: async () => await signingKeys(await readCredential(context, 'portalLinkApi')),
	});
	const { look, texts, notesOpenings } = settings;
	const header = acceptLanguage(context);
	const item = (content: LinkContent, isExpired: boolean) => ({
		json: {
			...linkItem(content, isExpired, 'campaign'),
			customerId: content.reference.kind === 'id' ? content.reference.value : null,
			openedAt: notesOpenings && !isExpired ? new Date().toISOString() : null,
			webhookUrl: address,
			page: pageForItem(look, header, texts),
		},
	});
	if (verdict.page === null) {
		return { answer: null, outputs: [[item(verdict.opens, false)], []] };
	}
	const answer = showPage(verdict.page, pageText(verdict.page, header, texts), look);
	const { renews } = verdict;
	return { answer, ...(renews && { outputs: [[], [item(renews, true)]] }) };
}

function acceptLanguage(context: IWebhookFunctions): unknown {
	return context.getHeaderData()['accept-language'];
}

function give(context: IWebhookFunctions, { status, headers, body, policy }: Answer): void {
	const isHead = context.getRequestObject().method === 'HEAD';
	context
		.getResponseObject()
		.writeHead(status, { ...headers, ...(policy && { 'Content-Security-Policy': policy }) })
		.end(isHead ? undefined : body);
}
