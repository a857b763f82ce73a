// npm run test:package: what users get, as they get it. The built package, and the example flows in n8n's engine with it.
const config = require('./jest.config');

/** @type {import('jest').Config} */
module.exports = { ...config, roots: ['<rootDir>/test/package'] };
