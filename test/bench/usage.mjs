// Loaded into n8n's process: writes what the whole process has used when it ends.
import { writeFileSync } from 'node:fs';

// The process that n8n is started by is not to overwrite it.
const isN8n = process.argv[1] === process.env.BENCH_PROGRAM;

process.on('exit', () => {
	if (!isN8n) return;
	const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
	const usage = { peakMemoryMB: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
	writeFileSync(process.env.BENCH_USAGE_FILE, JSON.stringify(usage));
});
