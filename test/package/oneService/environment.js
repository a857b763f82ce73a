const { TestEnvironment } = require('jest-environment-node');

/**
 * Counts a test that asked for the node or credential of another service as skipped, whatever came of it.
 * One that bears this service's name may not: it has to pass.
 */
module.exports = class extends TestEnvironment {
	constructor(config, context) {
		super(config, context);
		this.service = new RegExp(config.projectConfig.testEnvironmentOptions.service, 'i');
	}

	handleTestEvent({ name, test }) {
		if (name === 'test_start') this.global.askedForAbsent = false;
		if (name !== 'test_done' || !this.global.askedForAbsent) return;
		if (this.service.test(nameOf(test))) return;
		test.errors = [];
		test.status = 'skip';
	}
};

function nameOf({ name, parent }) {
	return parent ? `${nameOf(parent)} ${name}` : name;
}
