import type { NodeHint } from 'n8n-workflow';

/** Said before a run of several items, each of which may fail alone: n8n sets On Error for no node, and shows it on a tab of its own. */
export const onErrorHint: NodeHint = {
	message:
		'If one of these items fails, the node stops there, unless <b>Settings → On Error</b> is <b>Continue (using error output)</b>: then the others go on, and those that failed come out below with the reason.',
	type: 'info',
	location: 'outputPane',
	whenToDisplay: 'beforeExecution',
	displayCondition:
		'={{ $input.all().length > 1 && $parameter["resource"] !== "campaign" && !["getAll", "checkSetup"].includes($parameter["operation"]) }}',
};
