// Built, this file has the values in it and asks for no other.
import { bugs, version } from '../../../package.json';

/** The version of the package that this file is in. */
export const packageVersion = version;

/** Where to tell us what does not work with an account. */
export const issueAddress = `${bugs.url}/new?template=account.yml`;
