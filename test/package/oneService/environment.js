const EngineEnvironment = require('../../support/engineEnvironment');
const isAbout = require('./isAbout');

/**
 * Counts a test that asked for the node or credential of another service as skipped, whatever came of it.
 * One that is about this service may not: it has to pass.
 */
module.exports = class extends EngineEnvironment {
	constructor(config, context) {
		super(config, context);
		this.vendor = config.projectConfig.testEnvironmentOptions.vendor;
		this.path = context.testPath;
	}

	handleTestEvent({ name, test }) {
		if (name === 'test_start') this.global.askedForAbsent = false;
		if (name !== 'test_done' || !this.global.askedForAbsent) return;
		if (isAbout(this.vendor, this.path, nameOf(test))) return;
		test.errors = [];
		test.status = 'skip';
	}
};

function nameOf({ name, parent }) {
	return parent ? `${nameOf(parent)} ${name}` : name;
}
