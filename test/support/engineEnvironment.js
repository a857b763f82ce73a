const { readFileSync } = require('node:fs');
const { dirname } = require('node:path');
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/** By file. Jest compiles anew for each file of tests, and most of what these load is the same. */
const compiled = new Map();

/** The text as a function's, kept compiled for all files of tests that a worker runs. */
function scriptOf(file, text, parameters) {
	const known = compiled.get(file);
	if (known?.text === text) return known.script;
	const head = `(function (${parameters.join()}) {`;
	const script = new vm.Script(`${head}${text}\n})`, {
		filename: file,
		columnOffset: -head.length,
	});
	compiled.set(file, { text, script });
	return script;
}

const { compileFunction } = vm;

/** In place of Jest's way to compile a module. What has an import() that no transform has made a require is left to it. */
function compileOnce(text, parameters, options) {
	if (text.includes('import(')) return compileFunction(text, parameters, options);
	return scriptOf(options.filename, text, parameters).runInContext(options.parsingContext);
}

const texts = new Map();

/** Node's, in which n8n's engine is compiled once for all files of tests that a worker runs. Each of them has it anew. */
module.exports = class extends TestEnvironment {
	constructor(config, context) {
		super(config, context);
		// V8 counts other functions of a script than of a module.
		if (!config.globalConfig.collectCoverage) vm.compileFunction = compileOnce;
		this.global.runBundle = (file, module, require) => {
			const parameters = ['exports', 'require', 'module', '__filename', '__dirname'];
			if (!texts.has(file)) texts.set(file, readFileSync(file, 'utf8'));
			const run = scriptOf(file, texts.get(file), parameters).runInContext(this.getVmContext());
			run(module.exports, require, module, file, dirname(file));
		};
	}
};
