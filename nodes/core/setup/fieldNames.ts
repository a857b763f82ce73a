/** What the fields of billing APIs are called by. Nobody is called so, and no ID, email or key is made of them. */
const words = new Set(
	(
		'account activated active address advance alias amount amounts api applied archived as at ' +
		'attempt auto automatically balance before begin behavior billed billing body breakdown ' +
		'business buyer by cancel canceled cancellation cancelled card category cents channel ' +
		'charge checkout city client clients code collection collections companies company config ' +
		'configuration connected contact contacts content contract contracts count country coupon ' +
		'coupons create created creation creator credit credited credits currency current custom ' +
		'customer customers cycle data date day days default deleted delivery description detail ' +
		'details disabled discount display disputed document documents drafted due dunning ' +
		'duration effective element elements email emails empty enable enabled end ended ending ' +
		'endpoint endpoints ends entity environment error errors event events excluding exempt ' +
		'expiration expired expires expiry external failed failure fee field fields file ' +
		'finalized first fiscal form found from full gateway given grace graph group groups has ' +
		'head hosted id identifier ids image in including inclusive info information integration ' +
		'interval invoice invoices invoicing is issued item items key kind label labels language ' +
		'last latest legal lifetime limit line lines link links list listing live livemode local ' +
		'locale locales logo mail mails manage management max maximum member members message meta ' +
		'metadata method methods min minimum minor mobile mode more mrr name names net next node ' +
		'nodes note notes number object of offset on only open operation option options order ' +
		'orders organization overdue owner page pages pagination paid parent partner past path ' +
		'pause paused payment payments pending per period phone phones plan plans platform portal ' +
		'postal preferred prefix previous price prices product products profile promotional ' +
		'properties proration provider public purchase quantity query quote rate rates raw reason ' +
		'receipt recipient record records recurring reference refund refunded remaining request ' +
		'result results return returned reversed revision rfc role rounding row rows same scope ' +
		'scopes secret self seller service services session sessions set settings settled ' +
		'shipping shop short signed signing size slug snapshot sort source start started starts ' +
		'state states status statuses stop store street sub subject subscriber subscription ' +
		'subscriptions subtotal success summary synced tag tags tax taxable taxes team tel ' +
		'telephone template tenant term terms test threshold thresholds tier tiers time timestamp ' +
		'timezone title to token total totals transaction transactions trial type types unit ' +
		'units unpaid until update updated url urls usage use used user users valid value values ' +
		'variant vat vendor verified version visible voided wallet warning webhook webhooks ' +
		'website with without years zip zone'
	).split(' '),
);

/**
 * Whether a key of an answer is the name of a field, by its words, in snake_case or camelCase. Any other
 * key may be a value: answers can be sorted by customers, and users call their own fields what they like.
 */
export function isFieldName(key: string): boolean {
	if (!/^[a-z][A-Za-z]*\d?([_-][A-Za-z]+\d?)*$/.test(key)) return false;
	return (key.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).every((word) =>
		words.has(word.toLowerCase()),
	);
}
