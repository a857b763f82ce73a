import { sandboxForTests } from '../support/sandbox';
import { execute } from '../support/engine';
import { setupOf } from '../support/portals';
import { vendorsWith } from '../support/vendorsWith';

const sandbox = sandboxForTests();

describe.each(vendorsWith('mail'))('$name', ({ name, mail }) => {
	test.each([{ reset: true }, { cutOff: true }, { status: 500 }, { body: '' }])(
		'where %j leaves it in doubt whether the mail was sent, Retry On Fail has no second one sent',
		async (answer) => {
			sandbox().answerWith(() => answer);
			const parameters = {
				operation: mail.operation,
				customer: { __rl: true, mode: 'email', value: '={{ $json.email }}' },
				options: { maxConcurrency: 1 },
			};
			const { email } = sandbox().cast[name].plain;
			await execute({
				...setupOf(name, sandbox(), { parameters }),
				items: [{ json: { email } }, { json: { email } }],
				settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
			});
			expect(sandbox().statistics.requests).toBe(1);
		},
	);

	test.each(['stopWorkflow', 'continueErrorOutput', 'continueRegularOutput'] as const)(
		'with Retry On Fail and %s nobody is mailed twice',
		async (onError) => {
			const { plain, another } = sandbox().cast[name];
			const parameters = {
				operation: mail.operation,
				customer: { __rl: true, mode: 'email', value: '={{ $json.email }}' },
				options: { maxConcurrency: 1 },
			};
			const items = [{ email: 'none' }, { email: plain.email }, { email: another.email }];
			const run = async (people: typeof items) =>
				await execute({
					...setupOf(name, sandbox(), { parameters }),
					items: people.map((json) => ({ json })),
					settings: { onError, retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
				});
			await run([...items].reverse());
			expect(sandbox().statistics.emailsSent).toBe(2);
			const { success } = await run(items);
			const isStopped = onError === 'stopWorkflow';
			expect(sandbox().statistics.emailsSent).toBe(isStopped ? 2 : 4);
			const mailed = success.filter(({ json }) => json.magicLinkSent === true);
			expect(mailed).toHaveLength(isStopped ? 0 : 2);
		},
	);
});
