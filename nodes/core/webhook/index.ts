/** What a trigger is built from. */
export { verifyBasicLogin } from './basicLogin';
export { verifyBodySignature } from './bodySignature';
export { eventFields, type EventWords } from './chosenEvents';
export { acceptUnsigned, setupNotice } from './fields';
export { pastedByHand, registeredByApi } from './hooks';
export { isPublicKey, verifyJwtSignature } from './jwtSignature';
export { logOnce } from './log';
export { receive } from './receive';
export type { Registration, RegistrationApi, WantedRegistration } from './registration';
export {
	hasStandardSignature,
	standardSecretProblem,
	verifyStandardWebhook,
	verifyStandardWebhookByText,
} from './standardWebhooks';
export { timedSignature } from './timedSignature';
export type { EventCustomer, Payload, Trigger } from './trigger';
