/** What of a node is looked at here. */
interface Fillable {
	type: string;
	parameters: Record<string, unknown>;
}

const own = 'n8n-nodes-customer-portal';

/** The address from which the demo's own copy of an example sends, so that its mails can be told from the user's. */
export function senderOf(id: string): string {
	return `${id}@example.com`;
}

/**
 * A node with what its user has to enter, as the examples leave it empty: company and sender. The demo
 * runs its flows itself, at any time of the day, so that no clock must come in between.
 * @param id of the example
 */
export function fillIn<Node extends Fillable>(node: Node, id: string): Node {
	const { type, parameters } = node;
	const withFields = (fields: object): Node => ({
		...node,
		parameters: { ...parameters, ...fields },
	});
	if (type === 'n8n-nodes-base.emailSend' && parameters.fromEmail === '') {
		return withFields({ fromEmail: `Billing <${senderOf(id)}>` });
	}
	if (type === 'n8n-nodes-base.scheduleTrigger') {
		return withFields({ rule: { interval: [{ field: 'months' }] } });
	}
	if (!type.startsWith(`${own}.portalLink`)) return node;
	if (parameters.operation === 'nextStep') return withFields({ sendFrom: 0, sendUntil: 24 });
	return parameters.company === '' ? withFields({ company: 'Acme' }) : node;
}
