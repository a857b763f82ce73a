import type { IDataObject } from 'n8n-workflow';
import type { Sandbox, SandboxAnswer } from '../../sandbox';

export interface VendorCredential {
	/** The path of the API, which users may leave at the end of the address. */
	apiPath: string;
	/** Whether users can have a server of their own, with a certificate that nobody else trusts. */
	isSelfHosted: boolean;
	/** Credentials that are refused, beyond a wrong key. */
	refused: RefusedCredential[];
	/** What the credential's test says, beyond what it says for all vendors. */
	verdicts: Verdict[];
}

interface RefusedCredential {
	title: string;
	changes(sandbox: Sandbox): IDataObject;
	code: 'unauthorized' | 'forbidden';
}

interface Verdict {
	title: string;
	changes?(sandbox: Sandbox): IDataObject;
	answer?: SandboxAnswer;
	says: RegExp;
}
