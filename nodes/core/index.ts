/** What a provider is built from. Everything else in this folder is core's own affair. */
export { cleanAddress } from './address';
export { describeFailure, type FailureInBody } from './callFailures';
export { headerKey, type ProviderCredential } from './credentials';
export { checkCustomer } from './customer/check';
export { contact, sameEmail, type Contact } from './customer/contact';
export { findCustomers, type CustomerApi } from './customer/find';
export { getOperation } from './customer/getOperation';
export { customerSearch } from './customer/list';
export { exactMatches } from './customer/pages';
export {
	describeReference,
	invalidReference,
	parseReference,
	type CustomerReference,
} from './customer/reference';
export { Failure, unexpectedAnswer, type FailureCode } from './errors';
export * as expect from './expect';
export * as fields from './fields';
export type { ApiRequest, Send } from './http';
export { decodeToken } from './jwt';
export { runNode } from './node';
export { propertiesOf, type Operation } from './operation';
export { firstText, isRecord, numberOrNull, recordOrEmpty, textOrNull } from './parse';
export type { Entry } from './list/entry';
export { listOperation } from './list/listOperation';
export * as money from './list/money';
export type { ListCall, Page, Row } from './list/pages';
export * as lifetime from './portal/lifetime';
export type { Lifetime } from './portal/lifetime';
export * as link from './portal/link';
export { portalOperation } from './portal/portalOperation';
export type { Provider } from './provider';
export { safeDetail } from './quote';
export * as time from './time';
export { filterText, filterTime, manyOf, oneOf, optional, wholeNumber } from './values';
