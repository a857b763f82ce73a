import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { CustomerApi } from '../customer/find';
import type { CustomerReference } from '../customer/reference';
import type { Resource } from '../node/operation';
import type { Opening } from '../portal/portalOperation';
import type { AskPage } from '../requests/askPage';
import type { RegistrationApi } from '../webhook/registration';
import type { SignedTrigger } from './webhooks';

/** The user's account, as the steps reach it. */
export interface Account<Api extends CustomerApi> {
	api: Api;
	resources: ReadonlyArray<Resource<Api>>;
	/** What the step Portal link tries. */
	opening: Opening<Api>;
	askPage: AskPage;
	/** Null where the node has no trigger. */
	trigger: SignedTrigger | null;
	/** Null where the provider takes no webhooks by API. */
	webhooks: RegistrationApi | null;
	credential: ICredentialDataDecryptedObject;
	baseUrl: URL;
	/** Whether the user has entered it. */
	hasBaseUrl: boolean;
	/** What comes in the field Base URL. */
	usualAddress?: string;
	timeoutMilliseconds: number;
	/** Such as `2026-11-27`, where the user is. */
	today: string;
}

/** What the user chose. */
export interface Wishes {
	/** Null to take one from the list. */
	customer: CustomerReference | null;
	opensLink: boolean;
}
