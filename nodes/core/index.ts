/** What a node is built from. Everything else in this folder is core's own affair. */
export { cleanAddress, parameterIn, parseWebAddress, withoutEndSlashes } from './requests/address';
export type { PageAnswer } from './requests/askPage';
export { basicAuthorization } from './requests/authorization';
export { codeFor, describeFailure, type FailureInBody } from './requests/answerFailures';
export { UntrustedCertificate } from './requests/unanswered';
export { failedItem } from './campaign/failedItem';
export { startLocalRun, type AskOpen, type FetchOpen } from './campaign/localRun';
export { isInOwnNetwork, isInTheClear } from './requests/inTheClear';
export { headerKey, type ProviderCredential } from './requests/credentials';
export { checkCustomer } from './customer/check';
export { countryCode } from './customer/country';
export { contact, type Contact } from './customer/contact';
export type { ContactSettings } from './customer/contactSettings';
export { emailOrNull, emailSpellings, isEmail, mailboxOf, sameEmail } from './customer/email';
export { findCustomers, type CustomerApi } from './customer/find';
export { getOperation } from './customer/getOperation';
export { contactsIn, namesOf } from './customer/itsOwn';
export { customerSearch } from './customer/list';
export { exactMatches } from './customer/pages';
export {
	describeReference,
	invalidReference,
	nameOf,
	parseReference,
	type CustomerReference,
} from './customer/reference';
export { asFailure, Failure, stoppingError, unexpectedAnswer, type FailureCode } from './errors';
export * as expect from './reading/expect';
export * as fields from './node/fields';
export { asForm } from './requests/form';
export type { ApiRequest, BodyFormat, Send } from './requests/request';
export { parameterReader } from './node/parameters';
export { onErrorHint } from './node/hints';
export { includeInputFields } from './node/inputFields';
export * as jwt from './reading/jwt';
export { decodeToken } from './reading/jwt';
export * as created from './list/created';
export * as due from './list/due';
export { durationOption, parseDuration, parseDurationOption, units } from './node/duration';
export type { Entry } from './list/entry';
export { getRowOperation } from './list/getRowOperation';
export { isUuid } from './reading/ids';
export { keysOf } from './reading/keys';
export { listOperation } from './list/listOperation';
export { whereAll, type Segments } from './list/segments';
export * as money from './list/money';
export { walk } from './list/pages';
export { cursorPage, numberedPage } from './list/pageSize';
export type { ListCall, Page, Row } from './list/pages';
export * as localDate from './reading/localDate';
export { runItems } from './node/node';
export {
	propertiesOf,
	subtitleOf,
	type Operation,
	type ReadParameter,
	type Resource,
	type ShownOperation,
	type ShownResource,
} from './node/operation';
export { firstText, isRecord, numberOrNull, recordOrEmpty, textOrNull } from './reading/parse';
export * as lifetime from './portal/lifetime';
export type { Lifetime } from './portal/lifetime';
export * as link from './portal/link';
export { portalItem } from './portal/access';
export { ofOwnServer } from './portal/ownServer';
export { portalOperation } from './portal/portalOperation';
export { perCredential, type PerCredential } from './requests/perCredential';
export { readCredential, type Provider, type Surroundings } from './requests/provider';
export { parseJson } from './reading/json';
export { quote, safeDetail } from './reading/quote';
export { vendorNode } from './setup/vendorNode';
export * as time from './reading/time';
export { isFirstVersion } from './node/version';
export { filterText, filterTime, manyOf, oneOf, optional, wholeNumber } from './node/values';
export { laterVersions, onlyFirstVersion } from './node/version';
export { idText, isLostInSheet } from './reading/sheets';
export { visibleName } from './reading/visible';
export { titleOf } from './reading/words';
