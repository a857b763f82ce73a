import { http } from './http';
import { start, type Program } from './processes';
import { DemoError } from './progress';
import { becomesTrue } from './waiting';

const secondsToStart = 180;

let reportEnd: (error: DemoError) => void;

/** Rejects as soon as one of the servers ends. */
export const aServerEnds = new Promise<never>((_, reject) => (reportEnd = reject));

/** Starts a server and waits until its health address answers. */
export async function startServer(program: Program, healthUrl: string): Promise<void> {
	const server = start(program);
	void server.ended.then(() => reportEnd(server.endedBadly()));
	const answers = async () => {
		const health = await http.get(healthUrl).catch(() => null);
		return health !== null;
	};
	if (!(await becomesTrue(answers, secondsToStart))) {
		throw new DemoError(`${program.name} does not answer at ${healthUrl}.`);
	}
}
