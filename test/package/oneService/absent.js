// Stands in for nodes and credentials that a package of one service does not have: none can be made.
module.exports = new Proxy(
	{},
	{
		get: (_, name) =>
			class {
				constructor() {
					globalThis.askedForAbsent = true;
					throw new Error(`Not in this package: ${String(name)}`);
				}
			},
	},
);
