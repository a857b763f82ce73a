import type { Conditions } from './conditions';

/** A time in the form that the account has. */
export function writtenTime(time: Date, form: Conditions['gigstackCreatedAt']): unknown {
	const milliseconds = time.getTime();
	switch (form) {
		case 'seconds':
			return milliseconds / 1000;
		case 'milliseconds':
			return milliseconds;
		case 'object':
			return { _seconds: milliseconds / 1000, _nanoseconds: 0 };
		case 'text':
			return time.toISOString();
	}
}
