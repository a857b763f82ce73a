import { Failure } from '../errors';
import { recordOrEmpty } from '../reading/parse';
import { describeFailure, type Circumstances } from './answerFailures';

/** Codes of connections that never came about, so nothing has arrived at the provider. */
const neverArrived = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

/** What codes of connections mean to people. */
const connectionFaults: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'nothing answers at its address',
	ECONNRESET: 'the connection was lost',
	ENOTFOUND: 'there is no host with this name',
	EAI_AGAIN: 'the name of the host could not be looked up',
	ETIMEDOUT: 'it took too long',
	ECONNABORTED: 'it took too long',
};

/** Codes of certificates that Node does not trust: as OpenSSL names them, and Node's own. */
const certificateFault =
	/^(CERT_\w+|CRL_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_EXCEEDED|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/;

/** A certificate that is not trusted. Asked again, the server would show the same one. */
export class UntrustedCertificate extends Failure {}

function untrusted(
	{ vendor, subject, ignoresCertificates, hasBaseUrl }: Circumstances,
	code: string,
): UntrustedCertificate {
	const place = 'NODE_EXTRA_CA_CERTS of your n8n';
	const check = hasBaseUrl ? 'Check Base URL in the credential. ' : '';
	const hasExpired = code === 'CERT_HAS_EXPIRED';
	const advice =
		ignoresCertificates === undefined
			? `${check}If you have a proxy in between, enter the path of its certificate authority's file in ${place}.`
			: `${check}For your own server, enter the path of its certificate authority's file in ${place}, or turn on Ignore SSL Issues in the credential.`;
	return new UntrustedCertificate(
		'unreachable',
		`The certificate of the ${vendor} server is not trusted, ${hasExpired ? 'as it has expired, ' : ''}so the node sent no request for ${subject} (${code}).`,
		hasExpired ? `${renewAdvice} ${advice}` : advice,
	);
}

const renewAdvice =
	'Renew the certificate of the server. If it is a new one, check the clock of the machine that n8n runs on.';

/**
 * The failure behind a request that got no answer, and whether it is certain that the request did not
 * arrive, and worth to be sent again. Of n8n's error only the code is shown, if it has one.
 */
export function unansweredFailure(error: unknown, circumstances: Circumstances) {
	const { cause, message, code: own, httpCode } = fieldsOfError(error);
	const below = fieldsOfError(cause);
	// Before 2.34 n8n loses the cause, and keeps its code in place of a status.
	const code = String(below.code ?? fieldsOfError(below.cause).code ?? own ?? httpCode ?? '');
	if (certificateFault.test(code)) {
		return { failure: untrusted(circumstances, code), didNotArrive: true, isFinal: true };
	}
	const didNotArrive = neverArrived.includes(code);
	const failure =
		code === 'ERR_CANCELED'
			? describeFailure('cancelled', '', circumstances)
			: describeFailure('unreachable', faultWords(code, message), circumstances, didNotArrive);
	return { failure, didNotArrive, isFinal: false };
}

function faultWords(code: string, message: unknown): string {
	const meaning = connectionFaults[code];
	return meaning ? `${meaning}, ${code}` : code || String(message ?? '');
}

function fieldsOfError(error: unknown): Record<string, unknown> {
	if (!(error instanceof Error)) return recordOrEmpty(error);
	const [code, httpCode] = ['code', 'httpCode'].map((key): unknown => Reflect.get(error, key));
	return { message: error.message, cause: error.cause, code, httpCode };
}
