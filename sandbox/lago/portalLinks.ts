import { createHmac, randomBytes } from 'node:crypto';
import type { Stage } from '../stage/stage';
import { TokenExpired, TokenRefused } from '../stage/tokens';
import type { Conditions } from './conditions';
import type { LagoCustomer } from './customers';
import { refused } from './errors';

export const portalPath = '/lago-portal';

const twelveHours = 43_200;

/** What a server that was never told its public address gives out: the cloud's, or the compose file's. */
const foreignUrls = { cloud: 'https://app.getlago.com', localhost: 'http://localhost' };

/** Makes the links to the portal, and knows whose they are. */
export class PortalLinks {
	readonly #secret = randomBytes(32);
	readonly #issued = new Map<string, { customer: LagoCustomer; expires: Date }>();

	constructor(private readonly stage: Stage<Conditions>) {}

	/** The answer to a call for a link. Fails with a Refusal where the server has no portal. */
	answer(customer: LagoCustomer, origin: string): object {
		const { lagoServer, lagoFrontUrl, portalTokenLifeSeconds } = this.stage.conditions;
		if (lagoServer === '2024-08') throw refused(403, 'feature_unavailable');
		this.stage.statistics.tokensMinted += 1;
		const life = portalTokenLifeSeconds ?? twelveHours;
		const expires = new Date(Date.now() + life * 1000);
		const token = this.#token(customer, expires);
		this.#issued.set(token, { customer, expires });
		const front = lagoFrontUrl === 'own' ? origin + portalPath : foreignUrls[lagoFrontUrl];
		return { customer: { portal_url: `${front}/customer-portal/${token}` } };
	}

	/** Whose token it is. Fails with TokenExpired or TokenRefused. */
	async visitor(token: string): Promise<LagoCustomer> {
		const issued = this.#issued.get(token);
		if (!issued) throw new TokenRefused();
		if (issued.expires.getTime() <= Date.now()) throw new TokenExpired();
		return issued.customer;
	}

	/** As Rails writes it: JSON in base64, and behind two dashes what signs it. */
	#token({ lagoId }: LagoCustomer, expires: Date): string {
		const { lagoToken } = this.stage.conditions;
		const exp = expires.toISOString();
		const envelopes = {
			rails8: () => JSON.stringify({ _rails: { data: lagoId, exp } }),
			rails6: () =>
				JSON.stringify({ _rails: { message: inBase64(marshalled(lagoId)), exp, pur: null } }),
			unreadable: () => randomBytes(60),
		};
		const message = inBase64(envelopes[lagoToken]());
		// No two links are the same, also where two are made within a millisecond.
		const signature = createHmac('sha1', this.#secret).update(message + this.#issued.size);
		return `${message}--${signature.digest('hex')}`;
	}
}

const inBase64 = (value: string | Buffer): string => Buffer.from(value).toString('base64');

/** A text as Ruby writes it down: the version, its length, and in which letters it is. */
const marshalled = (text: string): string =>
	`\u0004\bI"${String.fromCodePoint(text.length + 5)}${text}\u0006:\u0006ET`;
