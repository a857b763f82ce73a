// Stands in for the nodes, credentials and parts of core that a package of one service does not have:
// whoever uses one is about another service.
module.exports = new Proxy(
	{},
	{
		get: (_, name) =>
			function () {
				globalThis.askedForAbsent = true;
				throw new Error(`Not in this package: ${String(name)}`);
			},
	},
);
