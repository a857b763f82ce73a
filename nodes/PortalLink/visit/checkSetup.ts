import type { IHookFunctions } from 'n8n-workflow';
import { asFailure, Failure, readCredential, stoppingError } from '../../core';
import { signingKeys } from '../credential';
import { parseVisitSettings } from './settings';

/**
 * Looks at all that the page needs as the workflow is published, so that no customer finds out.
 * @throws NodeOperationError that says what to change
 */
export async function checkSetup(context: IHookFunctions): Promise<void> {
	try {
		const { look, sendsNewLinks } = parseVisitSettings((name) =>
			context.getNodeParameter(name, null),
		);
		if (look.company === null) {
			throw new Failure(
				'invalid_input',
				'Company is empty.',
				'Enter the name of your own company, so that customers see whose page it is.',
			);
		}
		await signingKeys(await readCredential(context, 'portalLinkApi'));
		const behind = nodesBehind(context);
		if (!behind.some((node) => isAnswer(node) || isOtherWorkflow(node))) {
			throw new Failure(
				'invalid_input',
				'No node answers the visitors, so the button on the page would lead nowhere.',
				'Connect the output Open to the node that gets the portal link, and both outputs of that one to Portal Link, Send to Portal.',
			);
		}
		if (sendsNewLinks && !behind.some((node) => isNewLink(node) || isOtherWorkflow(node))) {
			throw new Failure(
				'invalid_input',
				'Send New Links is on, but no node makes a new link.',
				'Connect the output New Link to Portal Link, Create, and that to the node that mails it, or switch Send New Links off.',
			);
		}
	} catch (error) {
		const { failureCode, message, advice } = asFailure(error);
		// Where a flow cannot be published, n8n shows an error's message alone.
		throw stoppingError(context.getNode(), new Failure(failureCode, `${message} ${advice}`, ''));
	}
}

type NodeBehind = ReturnType<IHookFunctions['getChildNodes']>[number];

function nodesBehind(context: IHookFunctions): NodeBehind[] {
	return context
		.getChildNodes(context.getNode().name, { includeNodeParameters: true })
		.filter(({ disabled }) => !disabled);
}

function isAnswer({ type, parameters }: NodeBehind): boolean {
	return (
		type.endsWith('.respondToWebhook') ||
		(type.endsWith('.portalLink') && parameters?.operation === 'answer')
	);
}

function isNewLink({ type, parameters }: NodeBehind): boolean {
	return type.endsWith('.portalLink') && parameters?.operation === 'create';
}

/** It may do what is missing here. */
function isOtherWorkflow({ type }: NodeBehind): boolean {
	return type.endsWith('.executeWorkflow');
}
