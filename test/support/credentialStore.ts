import { getAdditionalKeys } from 'n8n-core';
import {
	ICredentialsHelper,
	NodeHelpers,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialsExpressionResolveValues,
	type ICredentialType,
	type IExecuteData,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeParameters,
	type INodeTypes,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { inIsolate } from './isolate';

export type CredentialValues = Record<string, ICredentialDataDecryptedObject>;

/** Holds credentials as n8n's own helper does for types that sign requests by a function, without a database. */
export class CredentialStore extends ICredentialsHelper {
	/** How often the engine has read a credential: on a real n8n, each is a query. */
	reads = 0;

	constructor(
		private readonly types: ICredentialType[],
		private readonly values: CredentialValues,
	) {
		super();
	}

	override async authenticate(
		credential: ICredentialDataDecryptedObject,
		typeName: string,
		request: IHttpRequestOptions,
	) {
		const { authenticate } = this.type(typeName);
		if (typeof authenticate !== 'function') throw new Error(`${typeName} does not sign requests`);
		return await authenticate(credential, request);
	}

	/** With defaults, without what is not shown, and with the expressions of an item resolved. */
	override async getDecrypted(
		additionalData: IWorkflowExecuteAdditionalData,
		_details: INodeCredentialsDetails,
		typeName: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		_raw?: boolean,
		item?: ICredentialsExpressionResolveValues,
	) {
		this.reads++;
		const values = { ...this.values[typeName] } as INodeParameters;
		const { properties } = this.type(typeName);
		const shown = NodeHelpers.getNodeParameters(properties, values, true, false, null, null);
		if (shown === null) return {};
		if (!item) return await this.resolvedWithoutItem(shown, mode);
		return item.workflow.expression.getParameterValue(
			shown,
			item.runExecutionData,
			item.runIndex,
			item.itemIndex,
			item.node.name,
			item.connectionInputData,
			mode,
			getAdditionalKeys(additionalData, mode, null, { isCredential: true }),
			executeData,
			false,
			shown,
		) as ICredentialDataDecryptedObject;
	}

	/** As for a webhook: there is no item that an expression could read. */
	private async resolvedWithoutItem(shown: INodeParameters, mode: WorkflowExecuteMode) {
		const node: INode = {
			id: '',
			name: '',
			type: 'mock',
			typeVersion: 1,
			position: [0, 0],
			parameters: shown,
		};
		const noType = (): never => {
			throw new Error('A credential has no node');
		};
		const nodeTypes: INodeTypes = {
			getByName: noType,
			getByNameAndVersion: noType,
			getKnownTypes: () => ({}),
		};
		const workflow = new Workflow({ nodes: [], connections: {}, active: false, nodeTypes });
		const values = await inIsolate(workflow, async () =>
			workflow.expression.getComplexParameterValue(node, shown, mode, {}),
		);
		return values as ICredentialDataDecryptedObject;
	}

	override getCredentialsProperties(typeName: string) {
		return this.type(typeName).properties;
	}

	override getParentTypes() {
		return [];
	}

	override isCredentialUsableByNode() {
		return true;
	}

	override async preAuthentication() {
		return undefined;
	}

	override async runPreAuthentication() {
		return undefined;
	}

	override async getCredentials(): Promise<never> {
		throw new Error('Nothing in these tests reads encrypted credentials');
	}

	override async updateCredentials() {}

	override async updateCredentialsOauthTokenData() {}

	private type(name: string): ICredentialType {
		const type = this.types.find((candidate) => candidate.name === name);
		if (!type) throw new Error(`No credential type ${name}`);
		return type;
	}
}
