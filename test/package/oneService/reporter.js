/** Fails the run unless a test in `test/engine` that is about the service has passed: nobody else would see all of them skipped. */
module.exports = class {
	#service;
	#passed = 0;
	#error;

	constructor(_, { service }) {
		this.#service = service;
	}

	onTestResult({ path }, { testResults }) {
		if (!/[\\/]test[\\/]engine[\\/]/.test(path)) return;
		const isAboutIt = new RegExp(this.#service, 'i');
		this.#passed += testResults.filter(
			({ status, fullName }) => status === 'passed' && isAboutIt.test(fullName),
		).length;
	}

	onRunComplete() {
		if (this.#passed > 0) return;
		const message = `No engine test of ${this.#service} has passed: is it in the tables of test/engine?`;
		this.#error = new Error(message);
		// Jest ends with 1 for the error, and says nothing of it.
		console.error(message);
	}

	getLastError() {
		return this.#error;
	}
};
