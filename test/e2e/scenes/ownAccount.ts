import { withCredentials } from '../../../demo/workflow';
import { connectedTeam, ownTeam } from '../../../sandbox/gigstack/keys';
import { flowOf, listOf, node, start } from '../flow';
import { check } from '../report';
import { credentialOf, type Stage } from '../stage';

/** With an expression for Team in the credential, each item acts for its own team, or fails. */
export async function eachItemForItsTeam(stage: Stage): Promise<void> {
	const { sandbox, editor } = stage;
	const usual = credentialOf(stage.credentials, 'gigstackApi');
	const byTeam = {
		...usual,
		name: 'gigstack, a team for each item',
		data: { ...usual.data, team: '={{ $json.team }}' },
	};
	const id = await editor.saveCredential(byTeam);
	const teams = [ownTeam, connectedTeam, 'team_of_nobody'];
	const customer = { __rl: true, mode: 'id', value: sandbox.cast.gigstack.plain.id };
	const links = node('Links', 'gigstack', { customer }, { onError: 'continueErrorOutput' });
	const flow = flowOf('Teams', [...listOf(teams.map((team) => ({ team }))), links]);
	await editor.saveWorkflow('teams', withCredentials(flow, [{ ...byTeam, id }]));

	const before = sandbox.statistics.requests;
	const { items } = await editor.execute('teams', start);
	const asked = sandbox.requests.slice(before - sandbox.statistics.requests);
	check('each team is acted for', asked.map(({ query }) => query.team).sort(), [...teams].sort());
	check(
		'and whose it is has the link',
		items('Links').map(({ team }) => team),
		teams.slice(0, 2),
	);
	check(
		'but not who may not act for it',
		items('Links', 1).map(({ team }) => team),
		teams.slice(2),
	);
}
