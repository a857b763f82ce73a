import type { IDataObject } from 'n8n-workflow';
import type { AnswerWith, Sandbox, SandboxRequest } from '../../sandbox';
import type { VendorName } from '../vendors';
import type { Outcome } from './engine';
import { hintsOf } from './portalLink';
import { runOperation, type OperationRun } from './portals';

export interface CheckedStep {
	step: string;
	result: string;
	found: string;
	advice: string;
	report?: string;
}

interface Checked {
	steps: CheckedStep[];
	hints: string[];
	outcome: Outcome;
}

/** Runs Check Setup. */
export async function checkSetup(
	vendor: VendorName,
	sandbox: Sandbox,
	{ parameters, ...run }: Partial<OperationRun> = {},
): Promise<Checked> {
	const outcome = await runOperation(vendor, sandbox, {
		parameters: { resource: 'customerPortal', operation: 'checkSetup', ...parameters },
		...run,
	});
	const steps = outcome.success.map(({ json }) => json as unknown as CheckedStep);
	return { steps, hints: hintsOf(outcome), outcome };
}

/** The steps that ask for a look, as `Key: failed`. */
export function badOnes(steps: readonly CheckedStep[]): string[] {
	return steps
		.filter(({ result }) => result !== 'ok' && result !== 'skipped')
		.map(({ step, result }) => `${step}: ${result}`);
}

/** A request of a run where all is well, and what the vendor answered. */
export interface Exchanged {
	request: SandboxRequest;
	body: unknown;
}

/** What a vendor is asked in a run where all is well, in order, and its answers. */
export async function exchanged(vendor: VendorName, sandbox: Sandbox): Promise<Exchanged[]> {
	await checkSetup(vendor, sandbox);
	const exchanges = [];
	for (const request of [...sandbox.requests]) {
		exchanges.push({ request, body: await answerTo(request, sandbox) });
	}
	return exchanges;
}

async function answerTo(request: SandboxRequest, sandbox: Sandbox): Promise<unknown> {
	const { method, path, headers, body } = request;
	const url = new URL(path, sandbox.url);
	for (const [name, value] of Object.entries(request.query)) {
		for (const one of [value ?? []].flat()) url.searchParams.append(name, one);
	}
	const kept = Object.entries(headers).filter(([name]) =>
		/^(authorization|x-|content-type|accept$|stripe)/.test(name),
	);
	const answer = await fetch(url, {
		method,
		headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
		body: body === null ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
	});
	return await answer.json();
}

/** Whether two requests ask for the same. */
export function isSame(one: SandboxRequest, other: SandboxRequest): boolean {
	const key = ({ method, path, query }: SandboxRequest) => JSON.stringify([method, path, query]);
	return key(one) === key(other);
}

/** Has the vendor's own answers changed on their way, where `change` gives another one. */
export function changed(
	sandbox: Sandbox,
	exchanges: readonly Exchanged[],
	change: (exchange: Exchanged, index: number) => ReturnType<AnswerWith>,
): void {
	sandbox.answerWith((request) => {
		const index = exchanges.findIndex((one) => isSame(one.request, request));
		const exchange = exchanges[index];
		return exchange && change(exchange, index);
	});
}

/** The value with each of its objects made anew by `change`. */
export function mapped(value: unknown, change: (object: IDataObject) => IDataObject): unknown {
	if (Array.isArray(value)) return value.map((one) => mapped(one, change));
	if (typeof value !== 'object' || value === null) return value;
	const inner = Object.entries(value).map(([key, one]) => [key, mapped(one, change)]);
	return change(Object.fromEntries(inner));
}

/** An answer with its list of rows made anew. */
export function withRows(answer: unknown, change: (rows: unknown[]) => unknown[]): unknown {
	if (Array.isArray(answer)) return change(answer);
	if (typeof answer !== 'object' || answer === null) return answer;
	return Object.fromEntries(
		Object.entries(answer).map(([key, one]) => [key, Array.isArray(one) ? change(one) : one]),
	);
}
