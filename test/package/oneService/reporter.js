const isAbout = require('./isAbout');

/** Fails the run unless a test in `test/engine` that is about the service has passed: nobody else would see all of them skipped. */
module.exports = class {
	#vendor;
	#passed = 0;
	#error;

	constructor(_, { vendor }) {
		this.#vendor = vendor;
	}

	onTestResult({ path }, { testResults }) {
		if (!/[\\/]test[\\/]engine[\\/]/.test(path)) return;
		this.#passed += testResults.filter(
			({ status, fullName }) => status === 'passed' && isAbout(this.#vendor, path, fullName),
		).length;
	}

	onRunComplete() {
		if (this.#passed > 0) return;
		const message = `No engine test of ${this.#vendor} has passed: is it in test/vendors?`;
		this.#error = new Error(message);
		// Jest ends with 1 for the error, and says nothing of it.
		console.error(message);
	}

	getLastError() {
		return this.#error;
	}
};
