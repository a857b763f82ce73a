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
		const { sendsNewLinks } = parseVisitSettings((name) => context.getNodeParameter(name, null));
		await signingKeys(await readCredential(context, 'portalLinkApi'));
		if (sendsNewLinks && !signsNewLinks(context)) {
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

/** Whether a link is signed behind the trigger, or in another workflow. */
function signsNewLinks(context: IHookFunctions): boolean {
	return context
		.getChildNodes(context.getNode().name, { includeNodeParameters: true })
		.filter(({ disabled }) => !disabled)
		.some(
			({ type, parameters }) =>
				type.endsWith('.executeWorkflow') ||
				(type.endsWith('.portalLink') && parameters?.operation === 'create'),
		);
}
