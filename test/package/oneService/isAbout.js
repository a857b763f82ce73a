const { relative, join } = require('node:path');

const suites = join(__dirname, '../../engine');

/** Whether an engine test is about the vendor: its folder, its title or that of a group around it says so. */
module.exports = (vendor, path, title) =>
	new RegExp(vendor, 'i').test(`${relative(suites, path)} ${title}`);
