const { readFileSync } = require('node:fs');
const { dirname } = require('node:path');
const { Script } = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/** By file. Jest compiles anew for each file of tests, and the engine is most of what these load. */
const compiled = new Map();

function scriptOf(file) {
	const script =
		compiled.get(file) ??
		new Script(
			`(function (exports, require, module, __filename, __dirname) { ${readFileSync(file, 'utf8')}\n})`,
			{ filename: file },
		);
	compiled.set(file, script);
	return script;
}

/** Node's, in which n8n's engine is compiled once for all files of tests that a worker runs. Each of them has it anew. */
module.exports = class extends TestEnvironment {
	constructor(config, context) {
		super(config, context);
		this.global.runBundle = (file, module, require) => {
			const run = scriptOf(file).runInContext(this.getVmContext());
			run(module.exports, require, module, file, dirname(file));
		};
	}
};
