/** What of a node is looked at here. */
interface Fillable {
	type: string;
	parameters: Record<string, unknown>;
}

const own = 'n8n-nodes-customer-portal';

/**
 * A node with what its user has to enter, as the examples leave it empty: company, sender, and the
 * address that links lead to. Those of the demo may lead into the user's own network, and it runs its
 * flows itself, at any time of the day, so that no clock must come in between.
 * @param editor the address of n8n
 */
export function fillIn<Node extends Fillable>(node: Node, editor: string): Node {
	const { type, parameters } = node;
	const withFields = (fields: object): Node => ({
		...node,
		parameters: { ...parameters, ...fields },
	});
	if (type === 'n8n-nodes-base.emailSend' && parameters.fromEmail === '') {
		return withFields({ fromEmail: 'Billing <billing@example.com>' });
	}
	if (type === 'n8n-nodes-base.scheduleTrigger') {
		return withFields({ rule: { interval: [{ field: 'months' }] } });
	}
	if (!type.startsWith(`${own}.portalLink`)) return node;
	if (parameters.operation === 'nextStep') return withFields({ sendFrom: 0, sendUntil: 24 });
	if (parameters.company === '') return withFields({ company: 'Acme' });
	const { webhookUrl } = parameters;
	if (typeof webhookUrl !== 'string') return node;
	return withFields({
		webhookUrl: webhookUrl || `${editor}/webhook/open-portal-${String(parameters.provider)}`,
		options: Object.assign({ allowLocalAddresses: true }, parameters.options),
	});
}
