/** What a trigger is built from. */
export { eventFields } from './chosenEvents';
export { acceptUnsigned, pasteNotice, secretNotice } from './fields';
export { verifyHexSignature } from './hexSignature';
export { pastedByHand, registeredByApi } from './hooks';
export { receive } from './receive';
export type { Registration, RegistrationApi, WantedRegistration } from './registration';
export {
	hasStandardSignature,
	standardSecretProblem,
	verifyStandardWebhook,
} from './standardWebhooks';
export type { EventCustomer, Payload, Trigger } from './trigger';
